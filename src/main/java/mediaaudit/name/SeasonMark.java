package mediaaudit.name;

/**
 * Where a name tells a season.
 *
 * @param start offset of the first character that tells it
 * @param end offset behind the last one
 * @param form how it is told, as people read it
 */
record SeasonMark(int number, int start, int end, String form) {}
