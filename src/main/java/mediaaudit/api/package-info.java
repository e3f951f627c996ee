/** What programs use: the index as a cache of what videos contain. */
package mediaaudit.api;
