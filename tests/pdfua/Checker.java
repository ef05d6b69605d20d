import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks the PDF on standard input against the PDF/UA-1 rules of veraPDF, or with the word
 * "archive" against those for PDF/A-3a.
 *
 * <p>Prints "rules N", "checks N", and one line "failed CLAUSE-TEST MESSAGE @ PLACE" for each check
 * that does not hold. Ends with 0 whenever it reached a verdict, whatever the verdict is.
 */
public final class Checker {
    private static final String RULES = "org/verapdf/pdfa/validation/";
    private static PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
    private static String profileFile = "PDFUA-1.xml";
    private static final int SHOW_EVERY_FAILURE = 1_000_000;

    private Checker() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("archive")) {
            flavour = PDFAFlavour.PDFA_3_A;
            profileFile = "PDFA-3A.xml";
        }
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ValidationProfile profile = readProfile();
        out.println("rules " + profile.getRules().size());
        report(validate(profile), out);
    }

    private static ValidationResult validate(ValidationProfile profile) throws Exception {
        try (PDFAParser pdf = Foundries.defaultInstance().createParser(System.in, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(
                                        profile, SHOW_EVERY_FAILURE, false, false, false)) {
            return validator.validate(pdf);
        }
    }

    private static void report(ValidationResult result, PrintStream out) {
        out.println("checks " + result.getTotalAssertions());
        for (TestAssertion check : result.getTestAssertions()) {
            if (check.getStatus() == TestAssertion.Status.FAILED) {
                out.println("failed " + onOneLine(describe(check)));
            }
        }
    }

    private static String describe(TestAssertion check) {
        RuleId rule = check.getRuleId();
        return rule.getClause()
                + "-" + rule.getTestNumber()
                + " " + check.getMessage()
                + " @ " + check.getLocation().getContext();
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }

    // The library's own reader of profiles needs JAXB, which the jar does not carry.
    private static ValidationProfile readProfile() throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Checker.class.getClassLoader().getResourceAsStream(RULES + profileFile));
        Set<Rule> rules = new HashSet<>();
        for (Element rule : elements(document.getElementsByTagName("rule"))) {
            rules.add(readRule(rule));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element variable : elements(document.getElementsByTagName("variable"))) {
            variables.add(readVariable(variable));
        }
        return Profiles.profileFromValues(
                flavour,
                Profiles.profileDetailsFromValues(profileFile, "", "", new Date(0)),
                "",
                rules,
                variables);
    }

    private static Rule readRule(Element rule) {
        return Profiles.ruleFromValues(
                readRuleId((Element) rule.getElementsByTagName("id").item(0)),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"),
                text(rule, "description"),
                text(rule, "test"),
                Profiles.errorFromValues(text(rule, "message"), new ArrayList<>()),
                new ArrayList<>());
    }

    private static RuleId readRuleId(Element id) {
        return Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
    }

    private static Variable readVariable(Element variable) {
        return Profiles.variableFromValues(
                variable.getAttribute("name"),
                variable.getAttribute("object"),
                text(variable, "defaultValue"),
                text(variable, "value"));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found;
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
