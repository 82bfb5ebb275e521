/** Concepts: questions of the user's own, put to every article. */
package groundswell.concepts;
