package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.model.MissReason;

/** Looks into files that are one under several names: only the first is taken. */
final class HardLinks {
  private final Map<Look, List<Look>> others = new HashMap<>();
  private final List<Look> first = new ArrayList<>();

  HardLinks(List<Look> looks) {
    Map<List<Long>, Look> byIdentity = new HashMap<>();
    List<Look> sureFirst =
        looks.stream().sorted(Comparator.comparing(look -> look.stored() == null)).toList();
    for (Look look : sureFirst) {
      Stat stat = look.file().stat();
      Look same = stat.hasInode() ? byIdentity.putIfAbsent(identity(stat), look) : null;
      if (same == null) {
        first.add(look);
      } else {
        others.computeIfAbsent(same, key -> new ArrayList<>()).add(look);
      }
    }
  }

  /** Names of one file share size and time too; some network shares give two files one number. */
  private static List<Long> identity(Stat stat) {
    return List.of(stat.device(), stat.inode(), stat.sizeBytes(), stat.mtimeNanos());
  }

  /** One look into each file. */
  List<Look> first() {
    return first;
  }

  /** The looks into the same file by its other names. */
  List<Look> others(Look look) {
    List<Look> same = others.remove(look);
    return same == null ? List.of() : same;
  }

  /**
   * What a look tells of another name of its file; null when the other has to look itself: its row
   * may be an answer to another content, or a better one to this, or it brings one from the place
   * where it stood before.
   */
  static Look.Outcome shared(Look.Outcome outcome, Look other) {
    boolean hasMoved = other.stored() != null && !other.isAtHome();
    boolean mayBeBetter = other.last() != null && outcome.isOpen();
    boolean isTold = other.file().isToldBy(outcome.status(), outcome.look().file().name());
    if (!outcome.isWhole() || outcome.moved() || hasMoved || mayBeBetter || !isTold) {
      return null;
    }
    if (!outcome.hit()) {
      return outcome.sharedBy(other);
    }
    return other.miss() == MissReason.NEW && outcome.look().isAtHome()
        ? outcome.sharedBy(other.holding(outcome.look().stored()))
        : null;
  }
}
