package mediaaudit.scan;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a {@link Glob}. From the places in a path where it may begin it tells all those where
 * it may end, in one pass over the path: so no place is tried twice, and nothing is taken back.
 */
interface GlobPart {
  /**
   * Where the part may end.
   *
   * @param path its code points
   * @param starts offsets into it, at most its length; they stay as they are
   */
  BitSet ends(int[] path, BitSet starts);

  /** Whether the part may stand for no character; a {@code *} is meant to, and does not count. */
  default boolean mayBeEmpty() {
    return false;
  }

  /** Characters as they stand, in any letter case. */
  record Literal(int[] folded) implements GlobPart {
    static Literal of(String text) {
      return new Literal(text.codePoints().map(Literal::fold).toArray());
    }

    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      starts.stream()
          .filter(start -> standsAt(path, start))
          .forEach(start -> ends.set(start + folded.length));
      return ends;
    }

    private boolean standsAt(int[] path, int start) {
      if (folded.length > path.length - start) {
        return false;
      }
      for (int i = 0; i < folded.length; i++) {
        if (fold(path[start + i]) != folded[i]) {
          return false;
        }
      }
      return true;
    }

    /** As regular expressions compare: some letters differ in one of their two cases only. */
    private static int fold(int point) {
      return Character.toLowerCase(Character.toUpperCase(point));
    }
  }

  /** {@code ?}: one character of a name. */
  record One() implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      starts.stream()
          .filter(start -> start < path.length && path[start] != '/')
          .forEach(start -> ends.set(start + 1));
      return ends;
    }
  }

  /** {@code [a-z]}: one character of a name that this expression matches. */
  record OneOf(Pattern set) implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      starts.stream()
          .filter(start -> start < path.length && path[start] != '/')
          .filter(start -> set.matcher(Character.toString(path[start])).matches())
          .forEach(start -> ends.set(start + 1));
      return ends;
    }
  }

  /** {@code *}: any characters of a name. */
  record Some() implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      int from = starts.nextSetBit(0);
      while (from >= 0) {
        int to = from;
        while (to < path.length && path[to] != '/') {
          to++;
        }
        ends.set(from, to + 1);
        from = starts.nextSetBit(to + 1);
      }
      return ends;
    }
  }

  /** {@code **}: any characters. */
  record All() implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      int first = starts.nextSetBit(0);
      if (first >= 0) {
        ends.set(first, path.length + 1);
      }
      return ends;
    }
  }

  /** {@code **}{@code /}: any folders, or none. */
  record Folders() implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = (BitSet) starts.clone();
      int first = starts.nextSetBit(0);
      for (int i = first; i >= 0 && i < path.length; i++) {
        if (path[i] == '/') {
          ends.set(i + 1);
        }
      }
      return ends;
    }

    @Override
    public boolean mayBeEmpty() {
      return true;
    }
  }

  /** Parts that follow each other. */
  record Sequence(List<GlobPart> parts) implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = starts;
      for (int i = 0; i < parts.size() && !ends.isEmpty(); i++) {
        ends = parts.get(i).ends(path, ends);
      }
      return ends;
    }

    @Override
    public boolean mayBeEmpty() {
      return parts.stream().allMatch(GlobPart::mayBeEmpty);
    }
  }

  /** {@code {a,b}}: one of these. */
  record Choice(List<GlobPart> parts) implements GlobPart {
    @Override
    public BitSet ends(int[] path, BitSet starts) {
      BitSet ends = new BitSet();
      parts.forEach(part -> ends.or(part.ends(path, starts)));
      return ends;
    }

    @Override
    public boolean mayBeEmpty() {
      return parts.stream().anyMatch(GlobPart::mayBeEmpty);
    }
  }
}
