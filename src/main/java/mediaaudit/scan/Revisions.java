package mediaaudit.scan;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mediaaudit.index.FolderRow;
import mediaaudit.probe.Asked;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;

/**
 * What a folder's row says of all looks into its videos, such as {@code ffprobe=2 vain=0}: the
 * least revision of each prober, {@code unconfirmed=0} where another might better an answer, and
 * {@code vain:builtin=3 vain:ffprobe=123456789} where there are videos that those could not read.
 * Probers of other programs have no revision that could be too low, and are left out.
 */
record Revisions(Map<String, Integer> byName) {
  /** Stands beside ffprobe where nobody was asked in vain: rows of older releases do not tell. */
  private static final String VAIN = "vain";

  /** Of what cannot be read, such as an older release wrote: it is below every revision. */
  private static final int UNKNOWN = -1;

  private static final Pattern ENTRY = Pattern.compile("([^=]+)=(\\d{1,9})");
  private static final String VAIN_BUILTIN = "vain:builtin";
  private static final String VAIN_FFPROBE = "vain:ffprobe";

  /**
   * Those of looks of which none is left out.
   *
   * @param leastByProber the least revision of each prober
   * @param unconfirmed whether another prober might better an answer
   * @param vain who was asked in vain about each video that nobody could read; empty when all could
   *     be read
   */
  static Revisions of(
      Map<String, Integer> leastByProber, boolean unconfirmed, Optional<Asked> vain) {
    Map<String, Integer> byName = new TreeMap<>(leastByProber);
    byName.keySet().removeIf(prober -> !ProberChain.isOwn(prober));
    if (unconfirmed) {
      byName.put(ProberChain.UNCONFIRMED, 0);
    }
    if (vain.isPresent()) {
      byName.put(VAIN_BUILTIN, vain.get().builtin());
      byName.put(VAIN_FFPROBE, vain.get().program());
    } else if (byName.containsKey(Ffprobe.NAME)) {
      byName.put(VAIN, 0);
    }
    return new Revisions(byName);
  }

  /** Those of a folder. */
  static Revisions of(FolderRow row) {
    Map<String, Integer> byName = new TreeMap<>();
    if (!row.revisions().isEmpty()) {
      for (String entry : row.revisions().split(" ")) {
        Matcher matcher = ENTRY.matcher(entry);
        boolean known = matcher.matches();
        byName.put(
            known ? matcher.group(1) : entry, known ? Integer.parseInt(matcher.group(2)) : UNKNOWN);
      }
    }
    return new Revisions(byName);
  }

  /** As the row keeps them. */
  String text() {
    return byName.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether there is an answer that another prober might better.
   *
   * @param row null of a new folder
   */
  static boolean isUnconfirmed(FolderRow row) {
    return row != null && row.revisions().contains(ProberChain.UNCONFIRMED);
  }

  /** Whether these probers would tell no more of any video. */
  boolean hold(ProberChain chain) {
    return byName.entrySet().stream()
            .allMatch(entry -> entry.getValue() >= chain.leastRevision(entry.getKey()))
        && vain().filter(chain::exceeds).isEmpty();
  }

  /** Who was asked in vain, if anyone; of an older release's ffprobe nobody knows which it was. */
  private Optional<Asked> vain() {
    if (byName.containsKey(VAIN_FFPROBE)) {
      return Optional.of(new Asked(byName.getOrDefault(VAIN_BUILTIN, 0), byName.get(VAIN_FFPROBE)));
    }
    return byName.containsKey(Ffprobe.NAME) && !byName.containsKey(VAIN)
        ? Optional.of(new Asked(Integer.MAX_VALUE, 0))
        : Optional.empty();
  }
}
