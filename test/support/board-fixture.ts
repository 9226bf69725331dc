import type { Desk } from "../../src/core/config/desk.ts";
import type { Choice } from "../../src/core/domain/ballot.ts";
import type { BoardInput } from "../../src/core/reports/board-model.ts";
import { COORDINATOR, HELPER, member } from "./board-desk.ts";
import { BoardStory, day } from "./board-story.ts";

type Answers = Readonly<Record<string, string>>;

/** Votes in the order of the letters: y, n, a, and - for nobody. Seats: aino bala chaimae davi eman faraji gabriela. */
function cast(story: BoardStory, votes: string, from: number, month = "09"): BoardStory {
  const choices: Readonly<Record<string, Choice>> = { y: "yes", n: "no", a: "abstain" };
  for (const [index, login] of ["aino", "bala", "chaimae", "davi", "eman", "faraji", "gabriela"].entries()) {
    const choice = choices[votes[index] ?? "-"];
    if (choice) story.vote(member(login), choice, day(`${month}-${String(from + index).padStart(2, "0")}`, 10));
  }
  return story;
}

const answers = (country: string, language: string, need: string, more: Answers = {}): Answers => ({
  "What do you need?": need,
  "How can we reach you?": "Through this issue",
  "Country or region": country,
  "In which language may we answer?": language,
  ...more,
});

function begin(desk: Desk, number: number, title: string, opened: string, said: Answers): BoardStory {
  return new BoardStory(desk, { number, title, at: day(opened), answers: said });
}

/** A request that passed its first ballot in spring and is with the working group. */
function shaped(desk: Desk, number: number, title: string, month: string, said: Answers): BoardStory {
  const story = begin(desk, number, title, `${month}-02`, said)
    .enter("committee-feedback", day(`${month}-04`))
    .open(day(`${month}-04`));
  return cast(story, "yyy-yy-", 5, month)
    .close(day(`${month}-12`, 12))
    .enter("working-group", day(`${month}-12`, 12), "ballot-passed");
}

/** The same, with a plan and the final go. */
function approved(
  desk: Desk,
  number: number,
  title: string,
  months: readonly [string, string],
  said: Answers,
): BoardStory {
  const [month, next] = months;
  const story = shaped(desk, number, title, month, said);
  const text = story.text(
    HELPER,
    day(`${month}-26`),
    "/plan train ",
    "We upload the first hundred files together and write down how.",
  );
  story
    .record(day(`${month}-20`), { kind: "group-assigned", group: "implementation" })
    .record(day(`${month}-21`), { kind: "person-assigned", group: "implementation", person: HELPER })
    .record(day(`${month}-26`), { kind: "plan-written", by: HELPER, supportTypes: ["train"], text })
    .enter("final-go", day(`${next}-01`), "ready")
    .open(day(`${next}-01`));
  return cast(story, "yyyy-y-", 3, next)
    .close(day(`${next}-15`, 12))
    .enter("approved", day(`${next}-15`, 12), "ballot-passed");
}

/** A request in full: votes with reasons, advice, checklist, one member who stepped aside, one extension. */
function herbarium(desk: Desk): BoardStory {
  const said = answers(
    "Chile",
    "Spanish",
    "Tenemos 12 000 pliegos de herbario con coordenadas.\n\nQueremos subirlos a Commons con datos estructurados: https://example.org/herbario.",
    {
      "Does it fill a gap?": "Hay pocas imágenes de flora del desierto de Atacama.",
      "What kind of partner is it?": "University or research",
      "What kind of material is it?": "Photographs, data",
    },
  );
  const story = shaped(desk, 109, "Herbario nacional: 12 000 pliegos con coordenadas", "08", said);
  const plan = story.text(
    HELPER,
    day("08-28"),
    "/plan train, do\n",
    "First one hundred sheets, then review, then the rest.\n\nThe university keeps the coordinates of rare species to itself.",
  );
  const note = story.text(COORDINATOR, day("08-29"), "/check legal-and-ethical ok ", "The licence letter is signed.");
  const advice = story.text(
    member("eman"),
    day("09-08"),
    "/feedback ",
    "Ask the community of WikiProject Plants before the first batch.",
  );
  return cast(
    story
      .record(day("08-15"), { kind: "group-assigned", group: "implementation" })
      .record(day("08-16"), { kind: "person-assigned", group: "implementation", person: HELPER })
      .record(day("08-28"), { kind: "plan-written", by: HELPER, supportTypes: ["train", "do"], text: plan })
      .record(day("08-29"), { kind: "check-answered", item: "legal-and-ethical", answer: "ok", by: COORDINATOR, note })
      .record(day("08-29", 10), { kind: "check-answered", item: "technical", answer: "open", by: COORDINATOR })
      .enter("final-go", day("09-01"), "ready")
      .open(day("09-01"))
      .record(day("09-02"), { kind: "member-recused", member: member("gabriela"), by: "self" })
      .record(day("09-08"), { kind: "feedback-given", by: member("eman"), stage: "final-go", text: advice })
      .record(day("09-15", 12), {
        kind: "ballot-extended",
        ballot: 2,
        from: day("09-15", 12),
        closesAt: day("09-22", 12),
        through: "shortfall",
        calls: [],
      })
      .vote(member("faraji"), "no", day("09-09"), "Rare species: I want to see the rule for coordinates first.")
      .vote(member("davi"), "abstain", day("09-10"), "I know the applicants."),
    "yy--y--",
    11,
  );
}

/** Realistic requests in all stages, as a small desk would have them. None of these people and projects exists. */
export function boardInputs(desk: Desk): readonly BoardInput[] {
  const arabic = cast(
    begin(
      desk,
      117,
      "مخطوطات طبية من مكتبة عامة: ما الرخصة المناسبة؟",
      "09-10",
      answers("Morocco", "Arabic", "لدينا ٤٠٠ مخطوطة طبية."),
    )
      .enter("committee-feedback", day("09-13"))
      .open(day("09-13")),
    "yy-n---",
    14,
  );
  const radio = cast(
    begin(
      desk,
      118,
      "Acervo de uma rádio comunitária: por onde começar?",
      "09-15",
      answers("Brazil", "Portuguese", "Temos 900 fitas."),
    )
      .enter("committee-feedback", day("09-17"))
      .open(day("09-17")),
    "--yy---",
    16,
  );
  const mail = new BoardStory(desk, {
    number: 120,
    title: "Photographs of a fishing museum: from spreadsheet to Commons",
    at: day("09-16"),
    onBehalf: true,
    answers: {
      "What is needed?":
        "A museum has 2,300 photographs and a spreadsheet. Write to curator@museum.example or +233 20 123 4567.",
      "Country or region": "Ghana",
    },
  }).record(day("09-18"), { kind: "hold-placed", hold: "waiting-for-requester", until: day("10-02", 12) });
  const coins = shaped(
    desk,
    98,
    "ज़िला संग्रहालय के सिक्कों का विकिडेटा मॉडल",
    "07",
    answers("India", "Hindi", "सिक्कों के लिए मॉडल।"),
  ).record(day("07-20"), { kind: "group-assigned", group: "evaluation" });
  const delivered = approved(
    desk,
    61,
    "Medical drawings: structured captions in nine languages",
    ["02", "03"],
    answers("Uganda", "English", "Captions for 3,120 drawings."),
  )
    .enter("in-support", day("03-20"), "start")
    .enter("delivered", day("06-02"), "deliver");
  const outcome = delivered.text(
    HELPER,
    day("07-01"),
    "/outcome ",
    "3,120 drawings on Commons, reused in 212 articles. Start with ten captions and ask readers.",
  );
  const lessons = delivered
    .record(day("07-01"), { kind: "outcome-reported", by: HELPER, text: outcome })
    .enter("learned", day("07-01"), "outcome");

  return [
    herbarium(desk),
    arabic,
    radio,
    mail,
    begin(
      desk,
      121,
      "Wikidata for our list of protected trees",
      "09-19",
      answers("Sweden", "English", "We keep a list of 900 trees."),
    ),
    coins,
    shaped(desk, 106, "নদী জাদুঘরের আলোকচিত্র: কোথা থেকে শুরু?", "08", answers("India", "Bangla", "১২০০ আলোকচিত্র।")),
    shaped(
      desk,
      104,
      "Oral history of weavers: consent and licence",
      "07",
      answers("Chile", "Spanish", "Hay 40 horas de audio."),
    ),
    approved(desk, 94, "Maps of a county archive", ["05", "06"], answers("Sweden", "Swedish", "86 kartor.")),
    approved(
      desk,
      91,
      "Дигитални атлас народних ношњи",
      ["04", "05"],
      answers("Serbia", "Serbian", "400 слика."),
    ).enter("in-support", day("07-01"), "start"),
    approved(
      desk,
      95,
      "Picha za mabadiliko ya tabianchi kutoka shirika la kimataifa",
      ["05", "06"],
      answers("Kenya", "Swahili", "Picha 300."),
    ).enter("in-support", day("07-24"), "start"),
    approved(
      desk,
      89,
      "Archives sonores : publier sans perdre le contexte",
      ["03", "04"],
      answers("Côte d’Ivoire", "French", "500 enregistrements."),
    ).enter("in-support", day("08-20"), "start"),
    approved(
      desk,
      80,
      "Open data of a statistics office for country profiles",
      ["03", "04"],
      answers("Philippines", "English", "Ten years of figures."),
    )
      .enter("in-support", day("05-02"), "start")
      .enter("delivered", day("09-11"), "deliver"),
    lessons,
    letter(desk),
    begin(
      desk,
      101,
      "Repair a statistics tool",
      "08-01",
      answers("global", "English", "It has been down for weeks."),
    ).record(day("08-06"), { kind: "request-left", exit: "referred", through: "refer" }),
    rejected(desk),
  ].map((story) => story.input());
}

function rejected(desk: Desk): BoardStory {
  const story = begin(
    desk,
    85,
    "One million pictures without a licence",
    "05-02",
    answers("Egypt", "English", "Please upload them."),
  )
    .enter("committee-feedback", day("05-04"))
    .open(day("05-04"));
  return cast(story, "nnyn-nn", 5, "05")
    .close(day("05-12", 12))
    .record(day("05-12", 12), { kind: "request-left", exit: "not-prioritised", through: "ballot-rejected" });
}

function letter(desk: Desk): BoardStory {
  const story = begin(
    desk,
    112,
    "Where is the template for a partnership letter?",
    "09-03",
    answers("Sweden", "English", "We look for the template."),
  );
  const reply = story.text(
    COORDINATOR,
    day("09-04"),
    "/answer ",
    "It is in the starter kit: https://meta.wikimedia.org/wiki/Hub/Starter_kit. Write to helpdesk@wikimedia.se if it does not fit.",
  );
  return story.record(day("09-04"), { kind: "request-left", exit: "answered", through: "answer", reply });
}
