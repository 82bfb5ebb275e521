/**
 * From the bytes of a news page to its article: characters, title, body, author, dates and the other fields. Pure
 * functions on one page; knows neither Spark nor files. Leaves out what a page shows only by running its scripts.
 */
package groundswell.html;
