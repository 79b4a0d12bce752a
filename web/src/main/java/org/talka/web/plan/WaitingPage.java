package org.talka.web.plan;

import org.talka.web.page.Bar;

/**
 * What is being done while there is no plan yet.
 *
 * @param doing the step in words
 * @param done how much of the whole is done
 * @param percent the same as a whole number
 */
public record WaitingPage(String headline, String doing, Bar done, String percent) {}
