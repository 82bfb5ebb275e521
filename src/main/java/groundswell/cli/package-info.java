/** The command line: options, messages, exit codes. */
package groundswell.cli;
