package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell opened for the program is written as it is; it is neither moved nor cut. */
@Tag(Faults.TAG)
class OpenOutputTest {
  @TempDir Path directory;
  private Victim victim;

  @BeforeEach
  void scan() {
    Machine.requirePrograms("bash", "mkfifo");
    victim = Victim.of(directory, 10);
    victim.library().run("scan").expect(1);
  }

  @Test
  void pipesGetWholeReports() {
    assertEquals(
        """
        {"schema_version":1 0
        <!doctype html> 0
        schema_version
        schema_version
        {"schema_version":1
        {"n":1} 0
        0 0
        # Configuration of media 0
        sure
        """,
        bash(
            """
            ma report --format json -o /dev/stdout | { head -c 19; cat > rest; }; echo " ${PIPESTATUS[0]}"
            ma report -o /dev/fd/3 3>&1 >&2 | { head -c 15; cat > rest; }; echo " ${PIPESTATUS[0]}"
            ma report --format json -o >(grep -o schema_version; echo > told); until [ -e told ]; do :; done
            ma scan -q --json /proc/self/fd/3 "$ROOT" 3>&1 >&2 | grep -o schema_version
            mkfifo fifo; ma report --json fifo & head -c 19 fifo; echo; wait
            ma query --format ndjson 'select 1 as n' -o /dev/fd/3 3>&1 >&2 | tr '\\n' ' '; echo ${PIPESTATUS[0]}
            ma stats --format json -o /dev/fd/3 3>&1 >&2 | { grep -q missing; echo -n "$? "; }; echo ${PIPESTATUS[0]}
            ma init-config /dev/fd/3 3>&1 >err | { head -c 24; cat > rest; }; echo " ${PIPESTATUS[0]}"
            [ -p fifo ] && [ -z "$(ls -A | grep unfinished)" ] && echo sure
            """));
  }

  @Test
  void openFilesKeepWhatTheyHold() {
    assertEquals(
        """
        before
        a
        1
        before
        a
        1
        """,
        bash(
            """
            echo before > out; ma query --format csv 'select 1 as a' -o /dev/stdout >> out
            echo before > fd3; ma query --format csv 'select 1 as a' -o /dev/fd/3 3>> fd3
            ln -s /dev/fd/3 link; ma query --format csv 'select 1 as a' -o link 3>> fd4
            rm link; cmp fd4 <(tail -n 2 fd3); cat out fd3
            """));
  }

  @Test
  void readersMayLeaveAndTheRestIsTold() {
    assertEquals(
        """
        <!doc0
        x
        0
        5 media-audit: error: cannot write /dev/full (No space left on device); check the path and the disk
        4 media-audit: error: cannot write /dev/fd/99: it is not open for writing; name another
        4 media-audit: error: cannot write /dev/fd/9: it is not open for writing; name another
        whole
        """,
        bash(
            """
            ma report -o /dev/fd/3 3>&1 >&2 | head -c 5; echo ${PIPESTATUS[0]}
            many='select a.x from system_range(1, 100000) a'
            ma query --format csv "$many" -o /dev/fd/3 3>&1 >&2 | head -1; echo ${PIPESTATUS[0]}
            said=$(ma report -o /dev/full 2>&1); echo $? "$said"
            said=$(ma report -o /dev/fd/99 2>&1); echo $? "$said"
            echo whole > read; said=$(ma report -o /dev/fd/9 9< read 2>&1); echo $? "$said"; cat read
            """));
  }

  /** A folder in which nothing can be made may hold a pipe or device that anybody may write. */
  @Test
  void pipesInLockedFoldersAreWritten() {
    Machine.requireRoot();
    Machine.requirePrograms("setpriv");
    assertEquals(
        """
        schema_version
        4 media-audit: error: cannot write locked/new: no permission to write in %s/locked; name another
        """
            .formatted(directory),
        bash(
            """
            bare() { setpriv --bounding-set=-dac_override --inh-caps=-dac_override $PROGRAM "$@"; }
            mkdir locked; mkfifo locked/fifo; chmod 555 locked
            bare report -q --json locked/fifo & grep -o schema_version locked/fifo; wait
            said=$(bare report -o locked/new 2>&1); echo $? "$said"
            chmod 755 locked
            """));
  }

  private String bash(String lines) {
    String program = Machine.shellProgram() + " --index " + victim.index();
    String begin =
        "cd '%s'; ROOT='%s'; ma() { %s \"$@\" 2> >(grep -v ': wrote' >&2); }\n"
            .formatted(directory, victim.library().root(), program);
    return Machine.run("bash", "-c", begin + lines.replace("$PROGRAM", program)).out();
  }
}
