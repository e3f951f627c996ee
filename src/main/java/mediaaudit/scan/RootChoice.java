package mediaaudit.scan;

/**
 * A library root that the user names.
 *
 * @param path absolute
 * @param name what its rows' keys are made of; null for the last part of the path
 */
public record RootChoice(String path, String name) {}
