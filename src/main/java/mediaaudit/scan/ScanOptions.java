package mediaaudit.scan;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.PathHash;
import mediaaudit.name.ArtworkPatterns;
import mediaaudit.name.LibraryReader;
import mediaaudit.probe.ProberChain;
import mediaaudit.rule.RuleSettings;
import mediaaudit.rule.Rules;

/**
 * What a scan does.
 *
 * @param version of the program, kept in the scan's row
 * @param include patterns of what is looked at; empty for everything
 * @param exclude patterns of what is left out
 * @param walk how folders are listed
 * @param workers videos looked into at a time
 * @param checks what tells that a file is unchanged
 * @param racyWindow how young a file is too young to trust its times
 * @param ttl after which a probe is made again; zero for never
 * @param selfAudit how often a few videos are looked into whose rows hold, to see whether the rows
 *     are right
 * @param trustNothing probe every video afresh
 * @param allowMassDelete believe that many files are gone
 * @param stallTimeout how long a disk may take to answer
 * @param whyUnprobed why nobody looks into videos that no prober at hand knows; empty where nobody
 *     is to look into any
 * @param types what library folders hold
 */
public record ScanOptions(
    String version,
    List<String> include,
    List<String> exclude,
    WalkOptions walk,
    int workers,
    Checks checks,
    Duration racyWindow,
    Duration ttl,
    SelfAudit.Mode selfAudit,
    boolean trustNothing,
    boolean allowMassDelete,
    Duration stallTimeout,
    Optional<String> whyUnprobed,
    ProberChain chain,
    LibraryTypes types,
    ArtworkPatterns artwork,
    RuleSettings rules) {

  /** Whether patterns leave out any file. */
  boolean leavesOut() {
    return !include.isEmpty() || !exclude.isEmpty();
  }

  /**
   * Checks a pattern of what is looked at or left out.
   *
   * @return the pattern
   * @throws IllegalArgumentException when it is none
   */
  public static String requireGlob(String glob) {
    return Glob.require(glob);
  }

  /** What is odd about a pattern that {@link #requireGlob} takes; empty when nothing is. */
  public static Optional<String> oddity(String glob) {
    return Glob.oddity(glob);
  }

  /** Which reading of names and which rules the folders of a root are read and judged by. */
  String reading(String root) {
    return PathHash.of(
        String.valueOf(LibraryReader.REVISION),
        PathHash.ofAll(types.in(root).entrySet()),
        artwork.fingerprint(),
        new Rules(rules).fingerprint());
  }

  /** Which folders a scan lists when it does not list all: those of a scan of other rules. */
  String folderRules(Comparison comparison) {
    return PathHash.of(
        String.valueOf(LibraryReader.REVISION),
        PathHash.ofAll(include),
        PathHash.ofAll(exclude),
        comparison.toString(),
        walk.fullCheckEvery().toString());
  }

  /**
   * When rows below a root hold.
   *
   * @param distrusted what tells nothing there, as the root's row has it
   */
  Validity validity(String root, String distrusted) {
    return new Validity(checks.in(root, distrusted), racyWindow, ttl, chain, trustNothing);
  }

  /** How often rows that hold are checked; never where no row is relied on. */
  SelfAudit.Mode audits() {
    return trustNothing || !chain.asksBuiltin() ? SelfAudit.Mode.NEVER : selfAudit;
  }

  /**
   * What is left out of a root.
   *
   * @param path of the root
   * @param real the same with its links resolved
   * @param ways other paths that lead to it or below it, and to where there
   */
  Exclusions exclusions(Path path, Path real, Map<Path, Path> ways) {
    Map<String, String> slashed = new LinkedHashMap<>();
    slashed.put(slashed(path), "");
    slashed.put(slashed(real), "");
    ways.forEach((way, below) -> slashed.put(slashed(way), slashed(below)));
    return new Exclusions(slashed, include, exclude);
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }
}
