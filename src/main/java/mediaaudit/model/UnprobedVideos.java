package mediaaudit.model;

/**
 * What the one issue about videos without facts says.
 *
 * @param count how many there are
 * @param why nobody could look into them
 */
public record UnprobedVideos(long count, String why) {
  /** Id of the rule that this issue breaks. */
  public static final String RULE = "videos-not-probed";

  private static final String END = " not probed: ";

  /** The message. */
  public String message() {
    return count + (count == 1 ? " video" : " videos") + END + why;
  }

  /** The message about so many videos, for the same reason as this message tells. */
  public static String recounted(String message, long count) {
    return new UnprobedVideos(count, message.substring(message.indexOf(END) + END.length()))
        .message();
  }
}
