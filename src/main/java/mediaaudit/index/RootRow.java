package mediaaudit.index;

/**
 * A library root that the index knows.
 *
 * @param name stands in the keys of all rows below it
 * @param path absolute
 * @param lastCompleteScan number of the scan; null when there was none
 */
public record RootRow(int id, String name, String path, Long lastCompleteScan) {}
