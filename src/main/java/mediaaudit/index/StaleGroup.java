package mediaaudit.index;

/**
 * Files of one folder that are equally old.
 *
 * @param ageNanos since when they were not seen or not looked into, nanoseconds since 1970
 * @param files how many, about
 */
public record StaleGroup(String folderHash, long ageNanos, long files) {}
