package io.deskweave.metadata.kinds;

import io.deskweave.metadata.fields.FieldType;
import io.deskweave.metadata.fields.FieldTypes;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The field types of the platform, and the registry of all: other rooms add theirs as beans. */
@Configuration(proxyBeanMethods = false)
public class StandardFieldTypes {

    private static final List<FieldType> STANDARD = List.of(
            new TextType(),
            new LongTextType(),
            new WholeNumberType(),
            new DecimalType(),
            new YesNoType(),
            new DateType(),
            new DateTimeType(),
            new ChoiceType(),
            new PlaceType(),
            new ReferenceType(),
            new AutoNumberType());

    /** The standard ones alone, for whoever needs no container. */
    public static FieldTypes registry() {
        return new FieldTypes(STANDARD);
    }

    @Bean
    FieldTypes fieldTypes(ObjectProvider<FieldType> others) {
        var all = new ArrayList<>(STANDARD);
        others.orderedStream().forEach(all::add);
        return new FieldTypes(all);
    }
}
