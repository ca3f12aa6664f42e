package io.deskweave.metadata.judging;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deskweave.metadata.expressions.RuleLanguage;
import io.deskweave.metadata.expressions.evaluation.CheckedRule;
import io.deskweave.metadata.expressions.tree.Path;
import io.deskweave.metadata.expressions.types.Type;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.Model;
import io.deskweave.metadata.model.ObjectModel;
import io.deskweave.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of all fields of one object, read once for each model; safe to be asked by many at once. */
public final class ObjectRules {

    private static final Logger log = LoggerFactory.getLogger(ObjectRules.class);

    private static final LoadingCache<Model, Map<String, ObjectRules>> READ =
            Caffeine.newBuilder().weakKeys().build(ObjectRules::read);

    private final List<FieldJudge> judges;
    private final List<FieldJudge> initials;
    private final List<FieldJudge> hiding;
    private final List<Path> after;
    private final List<Path> before;
    private final List<Path> initialInputs;
    private final List<Path> hidingInputs;

    private ObjectRules(List<FieldJudge> judges) {
        this.judges = judges;
        this.initials = Initials.inOrder(judges);
        this.hiding = judges.stream().filter(FieldJudge::mayHideGiven).toList();
        this.after = inputs(judges, FieldJudge::inputsAfter);
        this.before = inputs(judges, FieldJudge::inputsBefore);
        this.initialInputs = inputs(judges, FieldJudge::inputsInitial);
        this.hidingInputs = inputs(hiding, FieldJudge::inputsVisible);
    }

    public static ObjectRules of(Model model, ObjectModel object) {
        var rules = READ.get(model).get(object.id());
        return rules == null ? new ObjectRules(List.of()) : rules;
    }

    private static Map<String, ObjectRules> read(Model model) {
        var all = new HashMap<String, ObjectRules>();
        var vocabulary = new ModelVocabulary(model);
        for (var object : model.objects()) {
            all.put(
                    object.id(),
                    new ObjectRules(object.fields().stream()
                            .filter(field -> !field.rules().isEmpty())
                            .map(field -> FieldJudge.of(field, model.languages(), maker(vocabulary, object)))
                            .filter(judge -> !judge.isEmpty())
                            .toList()));
        }
        return Map.copyOf(all);
    }

    private static FieldJudge.Maker maker(ModelVocabulary vocabulary, ObjectModel object) {
        return (field, text, condition) -> text == null
                ? Optional.empty()
                : read(text, vocabulary, object, condition ? Type.Plain.YES_NO : Type.of(field.shape(), vocabulary));
    }

    private static Optional<CheckedRule> read(
            String text, ModelVocabulary vocabulary, ObjectModel object, Type wanted) {
        var record = vocabulary.object(object.id()).orElseThrow();
        var reading = RuleLanguage.read(text, vocabulary, record, wanted);
        if (reading.tree().isEmpty()) {
            // It was sound when it was published; this version knows better, and what is in force stays in force.
            log.warn("A rule of {} can no longer be read and is left out: {}", object.id(), reading.findings());
        }
        return reading.tree().map(tree -> new CheckedRule(text, tree));
    }

    private static List<Path> inputs(List<FieldJudge> judges, Function<FieldJudge, Stream<Path>> of) {
        return judges.stream().flatMap(of).distinct().toList();
    }

    public boolean isEmpty() {
        return judges.isEmpty();
    }

    /** What must be known of the record as it will be before it is judged. */
    public List<Path> inputsAfter() {
        return after;
    }

    /** What must be known of the record as it was before it is judged. */
    public List<Path> inputsBefore() {
        return before;
    }

    /** What must be known of a new record before its fields get their first values. */
    public List<Path> inputsInitial() {
        return initialInputs;
    }

    /** What must be known of a new record to tell which fields with first values are hidden. */
    public List<Path> inputsHiding() {
        return hidingInputs;
    }

    /** Whether this field is required by its rules alone: when it is seen. */
    public boolean decidesOn(FieldModel field) {
        return judges.stream()
                .anyMatch(judge ->
                        judge.field().id().equals(field.id()) && judge.visible().isPresent());
    }

    /** The rules of a field, for whoever fills in a record. */
    public List<AskedRule> asked(FieldModel field) {
        return judges.stream()
                .filter(judge -> judge.field().id().equals(field.id()))
                .flatMap(judge -> AskedRule.of(judge).stream())
                .toList();
    }

    /** Everything that keeps the record from being kept. */
    public List<Problem> judge(Situation situation) {
        var findings = new ArrayList<Problem>();
        judges.forEach(judge -> judge.judge(situation, findings::add));
        return findings;
    }

    /**
     * The first values of fields that bring none, in the order in which they need each other.
     *
     * @param own what is there already, by field id
     * @param related by the path's key
     */
    public Map<FieldModel, Object> initial(
            Map<String, @Nullable Object> own, Map<String, @Nullable Object> related, Around around) {
        var known = new HashMap<String, @Nullable Object>(own);
        var given = new HashMap<FieldModel, Object>();
        for (var judge : initials) {
            var id = judge.field().id();
            if (known.containsKey(id)) {
                continue;
            }
            var value = judge.initial()
                    .map(rule -> rule.value(new RecordFacts(known, related, around)))
                    .flatMap(found -> Initials.fitting(judge.field(), found));
            value.ifPresent(found -> {
                known.put(id, found);
                given.put(judge.field(), found);
            });
        }
        return given;
    }

    /** Whether any field has a first value and may be hidden. */
    public boolean mayHideGiven() {
        return !hiding.isEmpty();
    }

    /**
     * The fields with first values that are hidden in a record.
     *
     * @param own its values, by field id
     * @param related by the path's key
     */
    public Set<FieldModel> hidden(
            Map<String, @Nullable Object> own, Map<String, @Nullable Object> related, Around around) {
        var facts = new RecordFacts(own, related, around);
        return hiding.stream()
                .filter(judge -> judge.hidden(facts))
                .map(FieldJudge::field)
                .collect(Collectors.toSet());
    }

    /** Whether any field gets its first value from a rule. */
    public boolean hasInitial() {
        return !initials.isEmpty();
    }
}
