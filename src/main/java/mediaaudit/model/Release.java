package mediaaudit.model;

/**
 * What a name says of where a file comes from. Every component is null where the name is silent.
 *
 * @param edition such as {@code Director's Cut}
 * @param screenSize such as {@code 1080p}
 * @param source such as {@code Blu-ray} or {@code Web}
 * @param group the release group
 */
public record Release(String edition, String screenSize, String source, String group) {
  public static final Release NONE = new Release(null, null, null, null);
}
