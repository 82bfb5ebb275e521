/** The order of the stages. */
package groundswell.pipeline;
