package mediaaudit.name;

/**
 * What the name of an external subtitle says.
 *
 * @param matched whether it belongs to the video that it was tried against
 * @param language as BCP 47 has it, such as {@code en} or {@code pt-BR}; null when it tells none
 * @param sdh whether it is for the deaf and hard of hearing
 */
public record SubtitleFacts(
    boolean matched, String language, boolean forced, boolean sdh, boolean isDefault) {
  static final SubtitleFacts NONE = new SubtitleFacts(false, null, false, false, false);
}
