/** Says what the names of a library's folders and files mean: pure functions, no I/O. */
package mediaaudit.name;
