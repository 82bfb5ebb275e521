/** Changes: what a release says otherwise than the one before it. */
package groundswell.changes;
