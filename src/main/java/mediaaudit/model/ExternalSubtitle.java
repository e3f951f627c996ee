package mediaaudit.model;

/**
 * What the name of an external subtitle says.
 *
 * @param language as BCP 47 has it, such as {@code en} or {@code pt-BR}; null when it tells none
 * @param forced whether it is only of what is spoken in another language than the film's
 * @param sdh whether it is for the deaf and hard of hearing
 * @param title of the track; null when it tells none
 */
public record ExternalSubtitle(
    String language, boolean forced, boolean sdh, boolean isDefault, String title) {}
