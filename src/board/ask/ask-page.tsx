import { sentence } from "../../core/domain/sentence.ts";
import type { AskForm } from "../../core/reports/ask-forms.ts";
import { IntakeNote } from "../frame/intake-note.tsx";
import { languageName } from "../frame/language-name.ts";
import { Said, term, told, words } from "../frame/said.tsx";
import { Shell } from "../frame/shell.tsx";
import { directionOfLanguage, type Page } from "../site/page.ts";
import { dropInPath } from "../site/paths.ts";
import { AskAfter } from "./ask-after.tsx";
import { DateNote, Hours, Leaf } from "./date-parts.tsx";
import { DropInButtons } from "./drop-in-box.tsx";
import { hostOf } from "./host-of.ts";
import { mailHref, mailQuestions } from "./mail-href.ts";

interface OfPage {
  readonly page: Page;
}

/** How to ask: by mail, in the drop-in hour, with the form. What needs no account comes first; a way that a desk does not have is left out. */
export function AskPage({ page }: OfPage) {
  const { desk, dropIns } = page.model;
  const noAccount = desk.contact !== null || dropIns.length > 0;
  return (
    <Shell
      page={page}
      title={words(page, "board-ask-title", desk.name)}
      about={words(page, "board-ask-about")}
      here="ask"
    >
      <div class="wrap part">
        <h1>{told(page, "board-ask")}</h1>
        <p class="lead">{told(page, noAccount ? "board-ask-lead-no-account" : "board-ask-lead")}</p>
        <IntakeNote page={page} />
        {!noAccount && desk.askUrl === null && <p class="note">{told(page, "board-ask-no-way")}</p>}
        <div class="ask-ways">
          <MailWay page={page} />
          <DropInWay page={page} />
          <FormWay page={page} />
        </div>
      </div>
      <AskAfter page={page} />
    </Shell>
  );
}

/** The form in the page's language; the usual one where there is none. */
const formFor = ({ language, model }: Page): AskForm | undefined =>
  model.desk.askForms.find((form) => form.language === language) ?? model.desk.askForms[0];

function MailWay({ page }: OfPage) {
  const { contact } = page.model.desk;
  if (contact === null) return null;
  const form = formFor(page);
  const questions = form ? mailQuestions(form) : [];
  return (
    <section class="box way way-first" aria-labelledby="mail">
      <div>
        <h2 id="mail">{told(page, "board-ask-mail")}</h2>
        <p>
          <Said page={page} sentence={sentence("board-ask-mail-to", contact)} />
        </p>
        <p class="buttons">
          <a class="button button-main" href={mailHref(page, contact, questions)}>
            {told(page, "board-ask-mail-open")}
          </a>
        </p>
      </div>
      <ul class="says">
        <li>{told(page, "board-ask-mail-files")}</li>
        <li>{told(page, "board-ask-mail-link")}</li>
        <li>{told(page, "board-ask-mail-names")}</li>
      </ul>
      {questions.length > 0 && (
        <details>
          <summary>{told(page, "board-ask-questions")}</summary>
          <p class="quiet">{told(page, "board-ask-questions-about")}</p>
          <ol class="questions">
            {questions.map(({ key, label, options }) => (
              <li>
                {term(page, label)}
                {key === "consent" && (
                  <ul>
                    {options.map((option) => (
                      <li>{term(page, option)}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function DropInWay({ page }: OfPage) {
  const [next] = page.model.dropIns;
  if (!next) return null;
  return (
    <section class="box way" aria-labelledby="drop-in">
      <h2 id="drop-in">{told(page, "board-ask-drop-in")}</h2>
      <p>{told(page, "board-drop-in-for")}</p>
      <div class="dated">
        <Leaf page={page} date={next} />
        <div class="dated-text">
          <Hours page={page} date={next} />
        </div>
      </div>
      <DateNote page={page} date={next} />
      <DropInButtons page={page} link={next.link} />
      <p>
        <a href={page.href(dropInPath(page.language))}>{told(page, "board-drop-in-all")}</a>
      </p>
    </section>
  );
}

function FormWay({ page }: OfPage) {
  const { askUrl, askForms } = page.model.desk;
  const form = formFor(page);
  const url = form?.url ?? askUrl;
  if (url === null) return null;
  const others = askForms.filter((one) => one !== form && one.url !== null);
  return (
    <section class="box way" aria-labelledby="form">
      <h2 id="form">{told(page, "board-ask-form")}</h2>
      <p>{told(page, "board-ask-github")}</p>
      <p>{told(page, "board-ask-form-public")}</p>
      <p class="buttons">
        <a class="button" href={url} {...(form && { hreflang: form.language })}>
          <Said page={page} sentence={sentence("board-ask-form-open", hostOf(url))} />
        </a>
      </p>
      {form && form.language !== page.language && (
        <p class="quiet">{told(page, "board-ask-form-language", languageName(form.language, page.language))}</p>
      )}
      {others.length > 0 && (
        <div>
          <p class="quiet">{told(page, "board-ask-form-others")}</p>
          <ul class="dotted">
            {others.map((other) => (
              <li>
                <a
                  href={other.url ?? ""}
                  hreflang={other.language}
                  lang={other.language}
                  dir={directionOfLanguage(other.language)}
                >
                  {languageName(other.language, other.language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
