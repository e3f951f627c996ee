package mediaaudit.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mediaaudit.index.FileRow;
import mediaaudit.index.FolderRow;
import mediaaudit.model.SlashedPath;

/** A folder's row with those below it. Nothing here recurses: trees may be a thousand deep. */
final class FolderNode {
  private final FolderRow row;
  private final List<FolderNode> children = new ArrayList<>();
  private boolean stale;
  private boolean holdsVideoBelow;
  private int size = 1;
  private int fresh;
  private List<FileRow> files = List.of();

  private FolderNode(FolderRow row) {
    this.row = row;
  }

  /**
   * The tree of these rows.
   *
   * @param fingerprint of the present reading; what another has read is stale
   * @return its root; empty where there is none
   */
  static Optional<FolderNode> tree(List<FolderRow> rows, String fingerprint) {
    Map<String, FolderNode> nodes = new HashMap<>(2 * rows.size());
    rows.forEach(row -> nodes.put(row.pathHash(), new FolderNode(row)));
    FolderNode top = null;
    for (FolderNode node : nodes.values()) {
      FolderNode parent = nodes.get(node.row.parentHash());
      if (parent != null) {
        parent.children.add(node);
      } else if (node.row.parentHash() == null) {
        top = node;
      }
    }
    if (top != null) {
      top.sum(fingerprint);
    }
    return Optional.ofNullable(top);
  }

  FolderRow row() {
    return row;
  }

  /** In no order. */
  List<FolderNode> children() {
    return children;
  }

  /** In name order, which the paths tell of folders that stand in one. */
  List<FolderNode> childrenByName() {
    return children.stream().sorted(Comparator.comparing(child -> child.row.path())).toList();
  }

  /** Some of them, in the order in which their rows stand in the index. */
  List<FolderNode> childrenByKey(Predicate<FolderNode> some) {
    return children.stream()
        .filter(some)
        .sorted(Comparator.comparing(child -> child.row.pathHash()))
        .toList();
  }

  /** Last part of the path. */
  String name() {
    return SlashedPath.name(row.path());
  }

  /** Whether something here or below must be read. */
  boolean isStale() {
    return stale;
  }

  /** Whether a video stands here or below. */
  boolean holdsVideoBelow() {
    return holdsVideoBelow;
  }

  /** How many folders these are, this one and all below it. */
  int size() {
    return size;
  }

  /** The files in the folder, once they are loaded. */
  List<FileRow> files() {
    return files;
  }

  void load(List<FileRow> rows) {
    files = rows;
  }

  /** How many of these need no reading. */
  int fresh() {
    return fresh;
  }

  /** This folder and all below it, parents first. */
  List<FolderNode> all() {
    List<FolderNode> all = new ArrayList<>(size);
    all.add(this);
    for (int at = 0; at < all.size(); at++) {
      all.addAll(all.get(at).children);
    }
    return all;
  }

  private void sum(String fingerprint) {
    List<FolderNode> all = all();
    for (int i = all.size() - 1; i >= 0; i--) {
      FolderNode node = all.get(i);
      node.stale = !fingerprint.equals(node.row.audited());
      node.holdsVideoBelow = node.row.videos() > 0;
      for (FolderNode child : node.children) {
        node.stale |= child.stale;
        node.holdsVideoBelow |= child.holdsVideoBelow;
        node.size += child.size;
        node.fresh += child.fresh;
      }
      node.fresh += node.stale ? 0 : 1;
    }
  }
}
