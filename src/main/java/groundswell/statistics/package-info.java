/** Statistical methods as pure functions on numbers and arrays, one class a method, each with its source. */
package groundswell.statistics;
