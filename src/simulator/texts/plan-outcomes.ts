import type { PlanKind } from "./plans.ts";

/** Who is to do something: a parent, or somebody whose work it is. */
export type ActionBy =
  | "parent"
  | "carer"
  | "social worker"
  | "school"
  | "health visitor"
  | "school nurse"
  | "family support worker"
  | "housing officer"
  | "virtual school"
  | "advocate";

/** One thing that has to be different, how it will be known, and what is done for it. */
export type Theme = {
  kinds: readonly PlanKind[];
  /** Both included. */
  ages: readonly [number, number];
  different: readonly string[];
  known: readonly string[];
  actions: readonly (readonly [ActionBy, string])[];
};

const home: readonly PlanKind[] = ["in need", "protected"];
const care: readonly PlanKind[] = ["looked after", "alone"];

// prettier-ignore
export const outcomeThemes: readonly Theme[] = [
  {
    kinds: home, ages: [5, 16],
    different: ["School every day, on time, after breakfast", "No more than two days of school missed in a month"],
    known: ["The school’s figures each month", "No late marks for four weeks"],
    actions: [["parent", "Be up at seven and walk to school together"], ["school", "Keep a place at breakfast club"], ["school", "Ring the same morning when a day is missed"], ["social worker", "Meet the head of year with the family"]],
  },
  {
    kinds: home, ages: [0, 17],
    different: ["Calm at home in the evenings, with no shouting the children can hear", "Grown-ups who stop a row before it starts"],
    known: ["The children say that evenings are quiet", "No calls to the police for three months"],
    actions: [["parent", "Go for a walk when a row begins, and say so"], ["parent", "Finish the course on quarrelling and children"], ["family support worker", "Draw up the house rules with everybody"], ["social worker", "Ask the children each visit how the evenings were"]],
  },
  {
    kinds: home, ages: [0, 4],
    different: ["Check-ups, weighing and injections in time", "Growing along the line, fed at regular times"],
    known: ["The red book is filled in", "The health visitor sees steady weight"],
    actions: [["parent", "Bring the red book to clinic"], ["health visitor", "Weigh at home every two weeks"], ["family support worker", "Come along to the first two appointments"]],
  },
  {
    kinds: home, ages: [0, 11],
    different: ["A bed of one’s own and the same bedtime every night", "Enough sleep, in a warm bed"],
    known: ["Beds seen made up on every visit", "School says mornings are brighter"],
    actions: [["parent", "Lights out at eight, screens downstairs"], ["social worker", "Apply for a bed and bedding"], ["family support worker", "Make a picture chart for bedtime"]],
  },
  {
    kinds: home, ages: [0, 17],
    different: ["Rent paid and food in the house until payday", "A home that is warm, dry and theirs to stay in"],
    known: ["No letters about arrears", "The boiler works and the damp is treated"],
    actions: [["parent", "Open the post on Mondays with the support worker"], ["housing officer", "Have the damp looked at"], ["family support worker", "Go through the budget, and the benefits that are due"]],
  },
  {
    kinds: home, ages: [0, 17],
    different: ["A parent who is well enough, with help before things get too much", "Somebody to ring before a bad day becomes a bad week"],
    known: ["Appointments kept for two months", "The family says who was rung, and when"],
    actions: [["parent", "See the doctor and keep the next appointment"], ["parent", "Tell Gran when it has been a bad night"], ["social worker", "Hold a family meeting about who helps when"]],
  },
  {
    kinds: home, ages: [8, 17],
    different: ["Home at the time agreed, and everybody knows where", "Friends the family knows by name"],
    known: ["No nights out without a call", "A map of friends and places, kept up"],
    actions: [["parent", "Agree times for school nights and weekends"], ["school", "A mentor to talk to on Tuesdays"], ["social worker", "Draw the map of safe places together"]],
  },
  {
    kinds: home, ages: [4, 17],
    different: ["Somebody outside the house to talk to", "Worries said out loud, not kept"],
    known: ["Four sessions have been had", "The child can name two people to go to"],
    actions: [["school", "Time with the learning mentor each week"], ["school nurse", "Ask about sleep and worries, and come back to it"], ["family support worker", "Use three houses on two visits"]],
  },
  {
    kinds: care, ages: [0, 17],
    different: ["To know who is looking after things, and for how long", "One home, with no more moves"],
    known: ["The same address at the next review", "Asked, the child says where home is"],
    actions: [["social worker", "Explain the plan again, with a picture of it"], ["carer", "Make a box of photographs of this home"], ["social worker", "Say in good time when anything changes"]],
  },
  {
    kinds: ["looked after"], ages: [0, 17],
    different: ["To see family in a way that feels safe and is kept to", "Family time every week, and never cancelled on the day"],
    known: ["Ten of twelve times happened as planned", "Notes of how it was before, during and after"],
    actions: [["parent", "Come on time, with something to do together"], ["carer", "Ring the evening before to say who comes"], ["social worker", "Look at family time with everybody after six weeks"]],
  },
  {
    kinds: care, ages: [5, 17],
    different: ["To keep up at school, with help where it is hard", "The same school until the exams"],
    known: ["The education plan is met in two subjects of three", "Attendance above nineteen days in twenty"],
    actions: [["virtual school", "Fund ten hours of tuition"], ["school", "A key adult, and a quiet place at lunch"], ["carer", "An hour for homework after tea"]],
  },
  {
    kinds: care, ages: [0, 17],
    different: ["Healthy, with teeth and eyes seen to", "Nothing missed at the doctor’s or the dentist’s"],
    known: ["The health plan is up to date", "Check-ups done within the year"],
    actions: [["carer", "Register with the dentist and go twice a year"], ["school nurse", "Go through the health plan each term"], ["social worker", "Ask for the papers that are missing"]],
  },
  {
    kinds: care, ages: [8, 17],
    different: ["To be heard at the review, in whatever way suits", "Something every week that is just for fun"],
    known: ["The review begins with what the child wants", "A club kept up for a term"],
    actions: [["advocate", "Meet before the review and write down three things"], ["carer", "Find a club and take them there"], ["social worker", "Send the letter about the review within a week"]],
  },
  {
    kinds: care, ages: [15, 17],
    different: ["Ready to live more on one’s own: cooking, money, forms", "To know where to live at eighteen"],
    known: ["Cooks twice a week and keeps to a budget", "The pathway plan names the home"],
    actions: [["carer", "Plan and cook Sunday’s meal together"], ["social worker", "Visit two places with the young person"], ["school", "Talk about college and apply in time"]],
  },
  {
    kinds: ["alone"], ages: [0, 17],
    different: ["To understand and be understood", "The claim for asylum made, with a solicitor who is trusted"],
    known: ["English classes four days a week", "The date of the interview is known and prepared for"],
    actions: [["school", "A place in the English class from next week"], ["social worker", "Book the same interpreter each time"], ["social worker", "Go along to the solicitor"], ["carer", "Find the mosque or church, and food that tastes of home"]],
  },
];
