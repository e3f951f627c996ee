/** Says what is wrong with an item; pure functions over what the index holds. */
package mediaaudit.rule;
