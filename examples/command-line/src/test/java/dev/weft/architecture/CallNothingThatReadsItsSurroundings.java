package dev.weft.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds for a class that calls, and refers to, nothing that depends on the clock, chance, or a default locale, zone or charset. */
final class CallNothingThatReadsItsSurroundings extends ArchCondition<JavaClass> {
    /** A call as {@code Type.method(ParameterTypes)} in simple names; {@code ..} stands for any parameters. */
    private static final String CALLS = """
            BreakIterator.getCharacterInstance() BreakIterator.getLineInstance() BreakIterator.getSentenceInstance()
            BreakIterator.getWordInstance() Collator.getInstance() DateTimeFormatter.ofPattern(String)
            DateTimeFormatter.ofLocalizedDate(..) DateTimeFormatter.ofLocalizedDateTime(..) DateTimeFormatterBuilder.toFormatter()
            DecimalFormat.<init>() DecimalFormat.<init>(String) Formatter.<init>() Formatter.<init>(Appendable)
            Locale.getDefault(..) MessageFormat.<init>(String) MessageFormat.format(String,Object[]) NumberFormat.getInstance()
            NumberFormat.getIntegerInstance() NumberFormat.getNumberInstance() NumberFormat.getPercentInstance()
            PrintStream.format(String,Object[]) PrintStream.printf(String,Object[]) PrintWriter.format(String,Object[])
            PrintWriter.printf(String,Object[]) ResourceBundle.getBundle(String) String.format(String,Object[])
            String.formatted(Object[]) String.toLowerCase() String.toUpperCase()

            ByteArrayOutputStream.toString() Charset.defaultCharset() FileReader.<init>(File) FileReader.<init>(String)
            FileWriter.<init>(File) FileWriter.<init>(String) FileWriter.<init>(File,boolean) FileWriter.<init>(String,boolean)
            InputStreamReader.<init>(InputStream) OutputStreamWriter.<init>(OutputStream) PrintStream.<init>(OutputStream)
            PrintStream.<init>(OutputStream,boolean) PrintStream.<init>(File) PrintStream.<init>(String)
            PrintWriter.<init>(OutputStream) PrintWriter.<init>(OutputStream,boolean) PrintWriter.<init>(File)
            PrintWriter.<init>(String) Scanner.<init>(File) Scanner.<init>(InputStream) Scanner.<init>(Path)
            String.<init>(byte[]) String.<init>(byte[],int,int) String.getBytes() URLDecoder.decode(String)
            URLEncoder.encode(String)

            Clock.systemDefaultZone() Clock.systemUTC() Clock.system(ZoneId) Instant.now() LocalDate.now(..)
            LocalDateTime.now(..) LocalTime.now(..) OffsetDateTime.now(..) System.currentTimeMillis() TimeZone.getDefault()
            Year.now(..) YearMonth.now(..) ZonedDateTime.now(..) ZoneId.systemDefault()

            Math.random() Random.<init>() SecureRandom.<init>(..) ThreadLocalRandom.current() UUID.randomUUID()
            """;

    private static final Set<String> FORBIDDEN =
            Arrays.stream(CALLS.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());

    CallNothingThatReadsItsSurroundings() {
        super("call nothing that depends on the clock, chance, or a default locale, zone or charset");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
            CodeUnitAccessTarget target = access.getTarget();
            if (target.getOwner().getPackageName().startsWith("java.") && isForbidden(target)) {
                events.add(SimpleConditionEvent.violated(type, access.getDescription()));
            }
        }
    }

    private static boolean isForbidden(CodeUnitAccessTarget target) {
        String method = target.getOwner().getSimpleName() + "." + target.getName();
        String parameters = target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(",", "(", ")"));
        return FORBIDDEN.contains(method + parameters) || FORBIDDEN.contains(method + "(..)");
    }
}
