/** Turns arguments into calls, and results into text and an exit code; one class a command. */
package mediaaudit.cli;
