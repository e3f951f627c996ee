package mediaaudit.model;

/**
 * What a Dolby Vision configuration record tells.
 *
 * @param profile 5 has no fallback for other screens, 7 has an enhancement layer, 8 a usual base
 * @param level 1 to 13, by size and rate
 * @param compatibilityId what screens without Dolby Vision show: 0 nothing, 1 HDR10, 2 SDR, 4 HLG
 * @param layers {@code BL+RPU} or {@code BL+EL+RPU}
 */
public record DolbyVision(Integer profile, Integer level, Integer compatibilityId, String layers) {
  public static final DolbyVision NONE = new DolbyVision(null, null, null, null);
}
