package mediaaudit.name;

import mediaaudit.model.Release;

/**
 * All that a name says of the release. Every component but the first is null where the name is
 * silent.
 *
 * @param videoCodec such as {@code H.265}
 * @param hdr such as {@code HDR10} or {@code Dolby Vision}
 * @param audioCodec such as {@code DTS-HD MA}
 */
public record ReleaseFacts(Release release, String videoCodec, String hdr, String audioCodec) {
  static final ReleaseFacts NONE = new ReleaseFacts(Release.NONE, null, null, null);

  /** What this tells, and what the other tells where this is silent. */
  ReleaseFacts or(ReleaseFacts other) {
    return new ReleaseFacts(
        new Release(
            either(release.edition(), other.release.edition()),
            either(release.screenSize(), other.release.screenSize()),
            either(release.source(), other.release.source()),
            either(release.group(), other.release.group())),
        either(videoCodec, other.videoCodec),
        either(hdr, other.hdr),
        either(audioCodec, other.audioCodec));
  }

  private static String either(String first, String second) {
    return first == null ? second : first;
  }
}
