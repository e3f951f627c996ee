package mediaaudit.scan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What turned out to tell nothing of the files of a root: when it differs in most of them, and
 * nothing else does, it was not people who changed it.
 *
 * @param ctimes of how many files the change time differs; 0 when it is not distrusted
 * @param inodes of how many files the inode number differs; 0 when it is not distrusted
 * @param files in the root
 */
record Distrust(int ctimes, int inodes, long files) {
  /** Of fewer files nothing is concluded. */
  private static final int FEW = 20;

  static Optional<Distrust> of(List<FolderWork> works, long files) {
    int ctimes = works.stream().mapToInt(FolderWork::ctimesMoved).sum();
    int inodes = works.stream().mapToInt(FolderWork::inodesMoved).sum();
    return Optional.of(
            new Distrust(
                isMost(ctimes, files) ? ctimes : 0, isMost(inodes, files) ? inodes : 0, files))
        .filter(distrust -> distrust.ctimes > 0 || distrust.inodes > 0);
  }

  /** A comparison that leaves it out. */
  Comparison without(Comparison comparison) {
    return new Comparison(
        comparison.ctime() && ctimes == 0,
        comparison.inode() && inodes == 0,
        comparison.learns(),
        comparison.mtimeToleranceNanos());
  }

  /** As the root's row has it, with what was distrusted before. */
  String with(String distrusted) {
    return Stream.of(
            Stream.of(distrusted.split(",")).filter(word -> !word.isEmpty()),
            Stream.of(Comparison.CTIME).filter(word -> ctimes > 0),
            Stream.of(Comparison.INODE).filter(word -> inodes > 0))
        .flatMap(words -> words)
        .distinct()
        .collect(Collectors.joining(","));
  }

  /** What happened, and how to go on. */
  String sentence(String root) {
    String what =
        ctimes == 0
            ? "inode numbers"
            : inodes == 0 ? "change times" : "change times and inode numbers";
    return String.format(
        "the %s of %,d of the %,d files in %s differ, and nothing else does, as after a copy or a"
            + " restore; they tell nothing there from now on. To have them compared again:"
            + " media-audit roots trust '%s'",
        what, Math.max(ctimes, inodes), files, root, root);
  }

  private static boolean isMost(int moved, long files) {
    return moved >= FEW && moved * 2L > files;
  }
}
