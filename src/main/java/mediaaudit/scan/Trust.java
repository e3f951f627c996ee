package mediaaudit.scan;

import java.time.Duration;
import mediaaudit.probe.ProberChain;

/**
 * What makes a stored row valid, and who looks where none is.
 *
 * @param racyWindow how young a file is too young to trust its times
 * @param ttl after which a probe is made again; zero for never
 */
public record Trust(Checks checks, Duration racyWindow, Duration ttl, ProberChain chain) {

  /**
   * The rules below a root.
   *
   * @param distrusted what tells nothing there, as the root's row has it
   */
  Validity validity(String root, String distrusted) {
    return new Validity(checks.in(root, distrusted), racyWindow, ttl, chain, false);
  }
}
