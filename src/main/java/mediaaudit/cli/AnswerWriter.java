package mediaaudit.cli;

import java.io.IOException;
import mediaaudit.index.Query;

/** Writes the answer to a query; {@link #close} ends a document that was begun. */
interface AnswerWriter extends Query.Answer, AutoCloseable {
  @Override
  void close() throws IOException;
}
