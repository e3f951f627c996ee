package mediaaudit.model;

/** The flags of a stream. */
public record Disposition(
    boolean isDefault,
    boolean forced,
    boolean hearingImpaired,
    boolean commentary,
    boolean attachedPicture) {
  public static final Disposition NONE = new Disposition(false, false, false, false, false);
}
