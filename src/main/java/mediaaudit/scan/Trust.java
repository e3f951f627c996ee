package mediaaudit.scan;

import java.time.Duration;
import mediaaudit.probe.ProberChain;

/**
 * What makes a stored row valid, and who looks where none is.
 *
 * @param withCtime compare change times
 * @param mtimeTolerance for coarse file systems
 * @param racyWindow how young a file is too young to trust its times
 * @param ttl after which a probe is made again; zero for never
 */
public record Trust(
    boolean withCtime,
    Duration mtimeTolerance,
    Duration racyWindow,
    Duration ttl,
    ProberChain chain) {

  Validity validity() {
    return new Validity(withCtime, mtimeTolerance.toNanos(), racyWindow, ttl, chain, false);
  }
}
