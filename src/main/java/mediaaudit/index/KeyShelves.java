package mediaaudit.index;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * On which shelves the row of a key belongs. A number of eight bytes stands for key and shelf, so
 * that millions fit into memory: now and then a row lies on a shelf too many, never on one too few.
 */
final class KeyShelves {
  /** More shelves than that cannot be told apart. */
  static final int MOST = 1 << 12;

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] marks = new long[1 << 10];
  private int size;
  private boolean sorted;

  /** Does something with a shelf. */
  interface Taking {
    void take(int shelf) throws SQLException;
  }

  /** Has the row of this key belong on this shelf too, from 0 on. */
  void add(String key, int shelf) {
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, 2 * size);
    }
    marks[size++] = mark(key) | shelf;
    sorted = false;
  }

  /** Tells each shelf of this key, once. */
  void each(String key, Taking shelves) throws SQLException {
    sort();
    long mark = mark(key);
    int shelf = -1;
    for (int at = first(mark); at < size && (marks[at] & -MOST) == mark; at++) {
      int next = (int) (marks[at] & (MOST - 1));
      if (next != shelf) {
        shelves.take(next);
      }
      shelf = next;
    }
  }

  /** Where this number or a larger one stands first. */
  private int first(long mark) {
    int low = 0;
    for (int high = size; low < high; ) {
      int middle = (low + high) >>> 1;
      if (marks[middle] < mark) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(marks, 0, size);
      sorted = true;
    }
  }

  /** A digest by Fowler, Noll and Vo, without the digits that tell a shelf. */
  private static long mark(String key) {
    long hash = FNV_START;
    for (int at = 0; at < key.length(); at++) {
      hash = (hash ^ key.charAt(at)) * FNV_PRIME;
    }
    return hash & -MOST;
  }
}
