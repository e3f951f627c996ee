package mediaaudit.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.tools.SimpleResultSet;
import org.h2.tools.SimpleRowSource;

/**
 * Rows in a temporary file, on shelves: rows of any question are put on one of them in the order of
 * the index, and read shelf by shelf.
 */
final class Shelves implements Closeable {
  private static final int BLOCK_BYTES = 16 << 10;

  private final FileChannel file;
  private final ObjectDataType values = new ObjectDataType();
  private final Map<String, Answer> answers = new HashMap<>();
  private long size;

  /** Makes the file, which goes when this is closed. */
  Shelves(Path path) throws IOException {
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Puts a row of the answer to this question on a shelf. */
  void put(String sql, int shelf, ResultSet row) throws SQLException {
    Answer answer = answers.get(sql);
    if (answer == null) {
      answer = new Answer(row.getMetaData());
      answers.put(sql, answer);
    }
    answer.shelves.computeIfAbsent(shelf, number -> new Shelf()).put(row, answer.columns.size());
  }

  /** Passes on what stands on a shelf of the answer to this question. */
  void each(String sql, int shelf, Rows.Passing passing) throws SQLException {
    Answer answer = answers.get(sql);
    if (answer != null && answer.shelves.containsKey(shelf)) {
      answer.shelves.get(shelf).each(answer.columns, passing);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Rows of one question. */
  private static final class Answer {
    private final List<String> columns = new ArrayList<>();
    private final Map<Integer, Shelf> shelves = new HashMap<>();

    Answer(ResultSetMetaData row) throws SQLException {
      for (int column = 1; column <= row.getColumnCount(); column++) {
        columns.add(row.getColumnLabel(column));
      }
    }
  }

  /** A part of the file. */
  private record Block(long position, int bytes) {}

  /** Rows of one question on one shelf: blocks of the file, and those that make no block yet. */
  private final class Shelf {
    private final List<Block> blocks = new ArrayList<>();
    private final WriteBuffer rest = new WriteBuffer(BLOCK_BYTES);

    void put(ResultSet row, int columns) throws SQLException {
      for (int column = 1; column <= columns; column++) {
        values.write(rest, row.getObject(column));
      }
      if (rest.position() >= BLOCK_BYTES) {
        blocks.add(write(rest.getBuffer().flip()));
        rest.clear();
      }
    }

    void each(List<String> columns, Rows.Passing passing) throws SQLException {
      for (Block block : blocks) {
        each(read(block), columns, passing);
      }
      each(rest.getBuffer().duplicate().flip(), columns, passing);
    }

    private void each(ByteBuffer rows, List<String> columns, Rows.Passing passing)
        throws SQLException {
      SimpleResultSet row = new SimpleResultSet(new Reading(rows, columns.size()));
      columns.forEach(column -> row.addColumn(column, Types.JAVA_OBJECT, 0, 0));
      while (row.next()) {
        passing.pass(row);
      }
    }
  }

  private Block write(ByteBuffer bytes) {
    Block block = new Block(size, bytes.remaining());
    try {
      while (bytes.hasRemaining()) {
        size += file.write(bytes, size);
      }
      return block;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ByteBuffer read(Block block) {
    ByteBuffer bytes = ByteBuffer.allocate(block.bytes());
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, block.position() + bytes.position()) < 0) {
          throw new EOFException("a temporary file was cut off");
        }
      }
      return bytes.flip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a block. */
  private final class Reading implements SimpleRowSource {
    private final ByteBuffer rows;
    private final int columns;

    Reading(ByteBuffer rows, int columns) {
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public Object[] readRow() {
      if (!rows.hasRemaining()) {
        return null;
      }
      Object[] row = new Object[columns];
      for (int column = 0; column < columns; column++) {
        row[column] = values.read(rows);
      }
      return row;
    }

    @Override
    public void close() {}

    @Override
    public void reset() {
      rows.rewind();
    }
  }
}
