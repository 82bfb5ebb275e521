/**
 * Finds what wires and sites put around the words of an article: datelines, bylines, captions, notices, end marks. Pure
 * Java on one article; knows neither Spark nor what other articles say.
 */
package groundswell.furniture;
