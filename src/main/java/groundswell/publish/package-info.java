/**
 * What is written beside the tables for those who read them: views.sql, methods.md, report.html. Pure text from figures
 * and file names; reads and writes nothing.
 */
package groundswell.publish;
