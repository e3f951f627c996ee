/** The database: connection, schema, rows, and every SQL statement of the program. */
package mediaaudit.index;
