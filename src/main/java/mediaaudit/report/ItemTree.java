package mediaaudit.report;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Severity;

/**
 * An item with all that is below it.
 *
 * @param children a series' seasons or a season's episodes, in order
 */
record ItemTree(AuditedItem audited, List<ItemTree> children) {
  private static final String CLEAN = "valid";

  ItemTree {
    children = List.copyOf(children);
  }

  /** The movies and series among the items; from the last to the first, so that children wait. */
  static List<ItemTree> of(List<AuditedItem> items) {
    Deque<ItemTree> titles = new ArrayDeque<>();
    Map<String, Deque<ItemTree>> waiting = new HashMap<>();
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i).item();
      Deque<ItemTree> children = waiting.remove(item.id());
      ItemTree tree =
          new ItemTree(items.get(i), children == null ? List.of() : List.copyOf(children));
      (item.parentId() == null
              ? titles
              : waiting.computeIfAbsent(item.parentId(), id -> new ArrayDeque<>()))
          .addFirst(tree);
    }
    if (!waiting.isEmpty()) {
      throw new IllegalArgumentException("no item before its children: " + waiting.keySet());
    }
    return List.copyOf(titles);
  }

  Item item() {
    return audited.item();
  }

  /** Every issue of the item and of all below it, each before those of its children. */
  Stream<ReportedIssue> issues(Item title) {
    return Stream.concat(
        ReportedIssue.of(audited.issues(), item(), title).stream(),
        children.stream().flatMap(child -> child.issues(title)));
  }

  /** Adds the item and all below it, each before its children. */
  void addTo(List<Item> items) {
    items.add(item());
    children.forEach(child -> child.addTo(items));
  }

  /** The same tree of other items, which come in the order of {@link #addTo}. */
  ItemTree with(Iterator<Item> items) {
    AuditedItem other = new AuditedItem(items.next(), audited.issues());
    return new ItemTree(other, children.stream().map(child -> child.with(items)).toList());
  }

  boolean is(ItemKind kind) {
    return item().kind() == kind;
  }

  /** The worst severity among the issues of the item and of all below it. */
  Optional<Severity> worst() {
    return Stream.concat(
            audited.worst().stream(), children.stream().flatMap(child -> child.worst().stream()))
        .max(Comparator.naturalOrder());
  }

  /** The worst severity's word; {@code valid} when nothing is wrong here or below. */
  String status() {
    return worst().map(Severity::word).orElse(CLEAN);
  }

  /** How many items of this kind there are, the item itself included. */
  long count(ItemKind kind) {
    return (is(kind) ? 1 : 0) + children.stream().mapToLong(child -> child.count(kind)).sum();
  }
}
