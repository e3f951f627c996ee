package mediaaudit.scan;

import java.time.Duration;

/**
 * How the folders of a library are listed.
 *
 * @param threads that list folders at a time
 * @param trustFolders do not list a folder whose own times are those of its last listing
 * @param fullCheckEvery after this time at the latest such a folder is listed nevertheless
 */
public record WalkOptions(int threads, boolean trustFolders, Duration fullCheckEvery) {}
