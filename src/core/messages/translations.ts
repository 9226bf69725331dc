import boardInArabic from "./i18n/board/ar.json" with { type: "json" };
import boardInSpanish from "./i18n/board/es.json" with { type: "json" };
import deskInArabic from "./i18n/desk/ar.json" with { type: "json" };
import deskInSpanish from "./i18n/desk/es.json" with { type: "json" };
import formInArabic from "./i18n/form/ar.json" with { type: "json" };
import formInSpanish from "./i18n/form/es.json" with { type: "json" };
import { loadTexts } from "./languages.ts";

/**
 * Loads all translations that there are. Board and forms import this file for what it does; comments on GitHub are not translated, so
 * the Action carries none of it. A new language: its files, their lines here, its name in `LANGUAGES`.
 */
loadTexts("ar", boardInArabic);
loadTexts("ar", deskInArabic);
loadTexts("ar", formInArabic);
loadTexts("es", boardInSpanish);
loadTexts("es", deskInSpanish);
loadTexts("es", formInSpanish);
