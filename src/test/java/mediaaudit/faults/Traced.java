package mediaaudit.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The program in a process without a network, with the system calls of all its threads and children
 * written down.
 *
 * @param calls each with the number of its process in front
 */
record Traced(int exitCode, String out, List<String> calls) {
  /** Java opens and closes sockets when it loads its library, to see which families there are. */
  private static final Pattern NETWORK =
      Pattern.compile(".*\\b(connect|sendto|sendmsg|bind|listen)\\(.*AF_(INET|NETLINK).*");

  /** Skips the test where calls cannot be written down. */
  static void require() {
    Machine.requirePrograms("strace", "unshare");
    Assumptions.assumeTrue(
        Machine.run("unshare", "-rn", "strace", "-qq", "-o", "/dev/null", "true").exitCode() == 0,
        "skipped: nothing can be traced here");
  }

  /** Runs a command line of the program to its end. */
  static Traced run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path calls = folder.resolve("calls");
    String traced = "trace=open,openat,execve,socket,connect,bind,listen,sendto,sendmsg";
    List<String> words = new ArrayList<>(List.of("unshare", "-rn"));
    words.addAll(Machine.strace("-v", "-s", "4096", "-e", traced, "-e", "signal=none"));
    words.addAll(List.of("-o", calls.toString()));
    words.addAll(Machine.program());
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Traced(process.waitFor(), out, Files.readAllLines(calls));
  }

  /** Fails unless it ended so. */
  Traced expect(int code) {
    if (exitCode != code) {
      throw new AssertionError("exit code " + exitCode + ", expected " + code + "\n" + out);
    }
    return this;
  }

  /** The calls with which somebody is spoken to over a network. */
  List<String> network() {
    return calls.stream().filter(call -> NETWORK.matcher(call).matches()).toList();
  }

  /** The calls that opened what holds this text in its name. */
  List<String> opened(String name) {
    return calls.stream().filter(call -> call.contains("open") && call.contains(name)).toList();
  }

  /** The calls that started programs, but the first, which started this one. */
  Stream<String> started() {
    return calls.stream()
        .filter(call -> call.matches(".*execve\\(.*(= 0|<unfinished ...>)"))
        .map(call -> call.substring(call.indexOf("execve(")))
        .map(call -> call.replaceFirst("(\\) += 0| <unfinished ...>)$", ""))
        .skip(1);
  }
}
