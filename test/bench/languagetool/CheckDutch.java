import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.languagetool.JLanguageTool;
import org.languagetool.language.Dutch;

/** Checks the text of standard input with the Dutch rules of LanguageTool: milliseconds a check and matches, as JSON. */
public final class CheckDutch {
  private static final int WARM_UPS = 5;
  private static final int TURNS = 10;

  private CheckDutch() {}

  private static double millisecondsOf(JLanguageTool tool, String text) throws Exception {
    long from = System.nanoTime();
    tool.check(text);
    return (System.nanoTime() - from) / 1e6;
  }

  public static void main(String[] arguments) throws Exception {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    long from = System.nanoTime();
    JLanguageTool tool = new JLanguageTool(new Dutch());
    double first = (System.nanoTime() - from) / 1e6 + millisecondsOf(tool, text);
    for (int turn = 0; turn < WARM_UPS; turn += 1) tool.check(text);
    double[] times = new double[TURNS];
    // Another word in every turn, as nothing may be remembered of the text as a whole.
    for (int turn = 0; turn < TURNS; turn += 1) times[turn] = millisecondsOf(tool, text + " Getal " + turn + ".");
    Arrays.sort(times);
    System.out.printf(
        java.util.Locale.ROOT,
        "{\"first\": %.2f, \"p50\": %.2f, \"p95\": %.2f, \"matches\": %d}%n",
        first, times[TURNS / 2], times[(int) Math.ceil(TURNS * 0.95) - 1], tool.check(text).size());
  }
}
