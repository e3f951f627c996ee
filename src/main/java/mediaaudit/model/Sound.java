package mediaaudit.model;

/**
 * What an audio stream sounds like. Every component is null where the file does not say.
 *
 * @param channels number of channels
 * @param channelLayout ffprobe's name, such as {@code 5.1(side)}
 * @param sampleRate samples a second
 */
public record Sound(Integer channels, String channelLayout, Integer sampleRate) {
  public static final Sound NONE = new Sound(null, null, null);
}
