package io.deskweave.metadata.calendars.defined;

import io.deskweave.metadata.calendars.WorkCalendar;
import io.deskweave.metadata.elements.ElementKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    ElementKind<WorkCalendar> calendarKind() {
        return new CalendarKind();
    }
}
