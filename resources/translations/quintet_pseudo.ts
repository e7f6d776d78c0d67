<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en" language="pseudo">
 <context>
  <name>AdaptActions</name>
  <message>
   <source>A clip of this person</source>
   <translation>[Å çłîp öf ţhîš péřšöñ········]</translation>
  </message>
  <message>
   <source>Adapt to this person?</source>
   <translation>[Åðåpţ ţö ţhîš péřšöñ?········]</translation>
  </message>
  <message>
   <source>The network learns the person in {} for up to {:.0f} minutes, in the background and on half of the processor. Nothing changes before you have seen the result and keep it.

{}</source>
   <translation>[Ţhé ñéţŵöřk łéåřñš ţhé péřšöñ îñ {} föř üp ţö {:.0f} mîñüţéš, îñ ţhé båçkğřöüñð åñð öñ håłf öf ţhé přöçéššöř. Ñöţhîñğ çhåñğéš béföřé ýöü håvé šééñ ţhé řéšüłţ åñð kéép îţ.

{}··································································]</translation>
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation>[Vîðéöš ({});;Åłł fîłéš (*)········]</translation>
  </message>
 </context>
 <context>
  <name>AdaptationDialog</name>
  <message>
   <source>Adapted to the person</source>
   <translation>[Åðåpţéð ţö ţhé péřšöñ········]</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>[Çłöšé··]</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>[Ðîšçåřð···]</translation>
  </message>
  <message>
   <source>Error (0-255)</source>
   <translation>[Éřřöř (0-255)·····]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
  <message>
   <source>Face</source>
   <translation>[Fåçé··]</translation>
  </message>
  <message>
   <source>Frames of the clip, before and after</source>
   <translation>[Fřåméš öf ţhé çłîp, béföřé åñð åfţéř··············]</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>[Kéép··]</translation>
  </message>
  <message>
   <source>Learnt from {} frames in {} steps. These are frames from the end of the clip, which taught nothing; those that were worst before.</source>
   <translation>[Łéåřñţ fřöm {} fřåméš îñ {} šţépš. Ţhéšé åřé fřåméš fřöm ţhé éñð öf ţhé çłîp, ŵhîçh ţåüğhţ ñöţhîñğ; ţhöšé ţhåţ ŵéřé ŵöřšţ béföřé.··················································]</translation>
  </message>
  <message>
   <source>Mouth</source>
   <translation>[Möüţh··]</translation>
  </message>
  <message>
   <source>No better than before</source>
   <translation>[Ñö béţţéř ţhåñ béföřé········]</translation>
  </message>
  <message>
   <source>Render with these weights; can be undone</source>
   <translation>[Řéñðéř ŵîţh ţhéšé ŵéîğhţš; çåñ bé üñðöñé················]</translation>
  </message>
  <message>
   <source>{} frames and {} steps did not bring the lips nearer to the end of the clip. The network stays as it is.</source>
   <translation>[{} fřåméš åñð {} šţépš ðîð ñöţ břîñğ ţhé łîpš ñéåřéř ţö ţhé éñð öf ţhé çłîp. Ţhé ñéţŵöřk šţåýš åš îţ îš.········································]</translation>
  </message>
 </context>
 <context>
  <name>AudioCommands</name>
  <message>
   <source>A marker as long as the selection: drag its ends on the ruler</source>
   <translation>[Å måřkéř åš łöñğ åš ţhé šéłéçţîöñ: ðřåğ îţš éñðš öñ ţhé řüłéř························]</translation>
  </message>
  <message>
   <source>A marker where it plays or records now</source>
   <translation>[Å måřkéř ŵhéřé îţ płåýš öř řéçöřðš ñöŵ···············]</translation>
  </message>
  <message>
   <source>A take is being recorded.</source>
   <translation>[Å ţåké îš béîñğ řéçöřðéð.··········]</translation>
  </message>
  <message>
   <source>Audio panel</source>
   <translation>[Åüðîö påñéł····]</translation>
  </message>
  <message>
   <source>Fit the whole sound</source>
   <translation>[Fîţ ţhé ŵhöłé šöüñð········]</translation>
  </message>
  <message>
   <source>Forget this take and record it again</source>
   <translation>[Föřğéţ ţhîš ţåké åñð řéçöřð îţ åğåîñ··············]</translation>
  </message>
  <message>
   <source>Hear some seconds of the film, then record from the playhead on</source>
   <translation>[Héåř šömé šéçöñðš öf ţhé fîłm, ţhéñ řéçöřð fřöm ţhé płåýhéåð öñ·························]</translation>
  </message>
  <message>
   <source>Hear some seconds, then record from the playhead or in the selection</source>
   <translation>[Héåř šömé šéçöñðš, ţhéñ řéçöřð fřöm ţhé płåýhéåð öř îñ ţhé šéłéçţîöñ···························]</translation>
  </message>
  <message>
   <source>Label here</source>
   <translation>[Łåbéł héřé····]</translation>
  </message>
  <message>
   <source>Label the selection</source>
   <translation>[Łåbéł ţhé šéłéçţîöñ········]</translation>
  </message>
  <message>
   <source>No take is being recorded.</source>
   <translation>[Ñö ţåké îš béîñğ řéçöřðéð.··········]</translation>
  </message>
  <message>
   <source>Nothing is selected: press [ and ] in the audio panel, or drag with Shift.</source>
   <translation>[Ñöţhîñğ îš šéłéçţéð: přéšš [ åñð ] îñ ţhé åüðîö påñéł, öř ðřåğ ŵîţh Šhîfţ.······························]</translation>
  </message>
  <message>
   <source>Pause recording</source>
   <translation>[Påüšé řéçöřðîñğ······]</translation>
  </message>
  <message>
   <source>Punch and roll</source>
   <translation>[Püñçh åñð řöłł······]</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>[Řéçöřð··]</translation>
  </message>
  <message>
   <source>Record a new take</source>
   <translation>[Řéçöřð å ñéŵ ţåké·······]</translation>
  </message>
  <message>
   <source>Record with pre-roll</source>
   <translation>[Řéçöřð ŵîţh přé-řöłł········]</translation>
  </message>
  <message>
   <source>Select from here</source>
   <translation>[Šéłéçţ fřöm héřé······]</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>[Šéłéçţ ñöţhîñğ······]</translation>
  </message>
  <message>
   <source>Select to here</source>
   <translation>[Šéłéçţ ţö héřé······]</translation>
  </message>
  <message>
   <source>Snap to zero crossings</source>
   <translation>[Šñåp ţö žéřö çřöššîñğš·········]</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>[Šţåřţ övéř····]</translation>
  </message>
  <message>
   <source>Stop recording</source>
   <translation>[Šţöp řéçöřðîñğ······]</translation>
  </message>
  <message>
   <source>Stop recording and forget</source>
   <translation>[Šţöp řéçöřðîñğ åñð föřğéţ··········]</translation>
  </message>
  <message>
   <source>The selection, or the playhead: a cut there does not click</source>
   <translation>[Ţhé šéłéçţîöñ, öř ţhé płåýhéåð: å çüţ ţhéřé ðöéš ñöţ çłîçk·······················]</translation>
  </message>
  <message>
   <source>What is being recorded is kept, a step of its own</source>
   <translation>[Ŵhåţ îš béîñğ řéçöřðéð îš képţ, å šţép öf îţš öŵñ····················]</translation>
  </message>
  <message>
   <source>While playing, too</source>
   <translation>[Ŵhîłé płåýîñğ, ţöö·······]</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>[Žööm îñ···]</translation>
  </message>
  <message>
   <source>Zoom normal</source>
   <translation>[Žööm ñöřmåł····]</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>[Žööm öüţ···]</translation>
  </message>
  <message>
   <source>Zoom to the selection</source>
   <translation>[Žööm ţö ţhé šéłéçţîöñ········]</translation>
  </message>
 </context>
 <context>
  <name>AudioPanel</name>
  <message>
   <source>&amp;Edit</source>
   <translation>[&amp;Éðîţ··]</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>[Åłł fîłéš (*)····]</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>[Åüðîö··]</translation>
  </message>
  <message>
   <source>Load sound</source>
   <translation>[Łöåð šöüñð····]</translation>
  </message>
  <message>
   <source>Show frequencies, 0 to 8 kHz, over time</source>
   <translation>[Šhöŵ fřéqüéñçîéš, 0 ţö 8 kHž, övéř ţîmé················]</translation>
  </message>
  <message>
   <source>Sounds ({})</source>
   <translation>[Šöüñðš ({})····]</translation>
  </message>
  <message>
   <source>Sounds and videos ({})</source>
   <translation>[Šöüñðš åñð vîðéöš ({})········]</translation>
  </message>
  <message>
   <source>Spectrogram</source>
   <translation>[Špéçţřöğřåm····]</translation>
  </message>
  <message>
   <source>Videos ({})</source>
   <translation>[Vîðéöš ({})····]</translation>
  </message>
 </context>
 <context>
  <name>BankPage</name>
  <message>
   <source>Adapt to this person…</source>
   <translation>[Åðåpţ ţö ţhîš péřšöñ…········]</translation>
  </message>
  <message>
   <source>Add photos…</source>
   <translation>[Åðð phöţöš…····]</translation>
  </message>
  <message>
   <source>Choose from video…</source>
   <translation>[Çhööšé fřöm vîðéö…·······]</translation>
  </message>
  <message>
   <source>Choose photos to add</source>
   <translation>[Çhööšé phöţöš ţö åðð········]</translation>
  </message>
  <message>
   <source>Extended photos ({})</source>
   <translation>[Éxţéñðéð phöţöš ({})·······]</translation>
  </message>
  <message>
   <source>Fill the bank with the best frames</source>
   <translation>[Fîłł ţhé båñk ŵîţh ţhé béšţ fřåméš··············]</translation>
  </message>
  <message>
   <source>Forget what the network has learnt of this person</source>
   <translation>[Föřğéţ ŵhåţ ţhé ñéţŵöřk håš łéåřñţ öf ţhîš péřšöñ····················]</translation>
  </message>
  <message>
   <source>Landmarks</source>
   <translation>[Łåñðmåřkš····]</translation>
  </message>
  <message>
   <source>Let the network learn this person from a clip of 30 to 60 s</source>
   <translation>[Łéţ ţhé ñéţŵöřk łéåřñ ţhîš péřšöñ fřöm å çłîp öf 30 ţö 60 š························]</translation>
  </message>
  <message>
   <source>Order the slots by mouth opening</source>
   <translation>[Öřðéř ţhé šłöţš bý möüţh öpéñîñğ·············]</translation>
  </message>
  <message>
   <source>Photos of the bank</source>
   <translation>[Phöţöš öf ţhé båñk·······]</translation>
  </message>
  <message>
   <source>Photos the renderer may use besides the five</source>
   <translation>[Phöţöš ţhé řéñðéřéř måý üšé béšîðéš ţhé fîvé··················]</translation>
  </message>
  <message>
   <source>Show the landmarks on all photos</source>
   <translation>[Šhöŵ ţhé łåñðmåřkš öñ åłł phöţöš·············]</translation>
  </message>
  <message>
   <source>Sort closed → open</source>
   <translation>[Šöřţ çłöšéð → öpéñ·······]</translation>
  </message>
  <message>
   <source>Use the bundled network again</source>
   <translation>[Üšé ţhé büñðłéð ñéţŵöřk åğåîñ············]</translation>
  </message>
 </context>
 <context>
  <name>BlinkHeader</name>
  <message>
   <source>Blinks</source>
   <translation>[Błîñkš··]</translation>
  </message>
  <message>
   <source>Drag, stretch and delete blinks; double-click adds one. They stay by hand.</source>
   <translation>[Ðřåğ, šţřéţçh åñð ðéłéţé błîñkš; ðöübłé-çłîçk åððš öñé. Ţhéý šţåý bý håñð.······························]</translation>
  </message>
  <message>
   <source>Each eye alone</source>
   <translation>[Éåçh éýé åłöñé······]</translation>
  </message>
  <message>
   <source>Edit each eye alone, the left one of the picture above the right one  (E)</source>
   <translation>[Éðîţ éåçh éýé åłöñé, ţhé łéfţ öñé öf ţhé pîçţüřé åbövé ţhé řîğhţ öñé  (É)·····························]</translation>
  </message>
  <message>
   <source>Lock blinks</source>
   <translation>[Łöçk błîñkš····]</translation>
  </message>
  <message>
   <source>Mute blinks</source>
   <translation>[Müţé błîñkš····]</translation>
  </message>
  <message>
   <source>Solo blinks</source>
   <translation>[Šöłö błîñkš····]</translation>
  </message>
 </context>
 <context>
  <name>BlinkMouse</name>
  <message>
   <source>Blink of {}</source>
   <translation>[Błîñk öf {}····]</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>[Bý håñð···]</translation>
  </message>
  <message>
   <source>Double-click to add a blink</source>
   <translation>[Ðöübłé-çłîçk ţö åðð å błîñk···········]</translation>
  </message>
  <message>
   <source>Generated</source>
   <translation>[Ğéñéřåţéð····]</translation>
  </message>
  <message>
   <source>both eyes</source>
   <translation>[böţh éýéš····]</translation>
  </message>
  <message>
   <source>the left eye in the picture</source>
   <translation>[ţhé łéfţ éýé îñ ţhé pîçţüřé···········]</translation>
  </message>
  <message>
   <source>the right eye in the picture</source>
   <translation>[ţhé řîğhţ éýé îñ ţhé pîçţüřé···········]</translation>
  </message>
  <message>
   <source>{}. Drag to move, drag an end to stretch</source>
   <translation>[{}. Ðřåğ ţö mövé, ðřåğ åñ éñð ţö šţřéţçh···············]</translation>
  </message>
 </context>
 <context>
  <name>CacheActions</name>
  <message>
   <source>Forget all finished pictures</source>
   <translation>[Föřğéţ åłł fîñîšhéð pîçţüřéš···········]</translation>
  </message>
  <message>
   <source>Memory for finished pictures</source>
   <translation>[Mémöřý föř fîñîšhéð pîçţüřéš···········]</translation>
  </message>
  <message>
   <source>No picture is kept.</source>
   <translation>[Ñö pîçţüřé îš képţ.········]</translation>
  </message>
  <message>
   <source>Render ahead in the background</source>
   <translation>[Řéñðéř åhéåð îñ ţhé båçkğřöüñð············]</translation>
  </message>
  <message>
   <source>The range, from the playhead on, whenever nothing else is to be done</source>
   <translation>[Ţhé řåñğé, fřöm ţhé płåýhéåð öñ, ŵhéñévéř ñöţhîñğ éłšé îš ţö bé ðöñé···························]</translation>
  </message>
  <message>
   <source>They take {} MB now</source>
   <translation>[Ţhéý ţåké {} MB ñöŵ·······]</translation>
  </message>
  <message>
   <source>{} MB</source>
   <translation>[{} MB·]</translation>
  </message>
 </context>
 <context>
  <name>CameraSection</name>
  <message>
   <source>Camera</source>
   <translation>[Çåméřå··]</translation>
  </message>
  <message>
   <source>Camera on</source>
   <translation>[Çåméřå öñ····]</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Count in, then record what you do</source>
   <translation>[Çöüñţ îñ, ţhéñ řéçöřð ŵhåţ ýöü ðö·············]</translation>
  </message>
  <message>
   <source>Count-in</source>
   <translation>[Çöüñţ-îñ···]</translation>
  </message>
  <message>
   <source>Drive the preview</source>
   <translation>[Ðřîvé ţhé přévîéŵ·······]</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>[Föřğéţ··]</translation>
  </message>
  <message>
   <source>Forget the recording</source>
   <translation>[Föřğéţ ţhé řéçöřðîñğ········]</translation>
  </message>
  <message>
   <source>Get ready</source>
   <translation>[Ğéţ řéåðý····]</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>[Kéép··]</translation>
  </message>
  <message>
   <source>Keep the recording</source>
   <translation>[Kéép ţhé řéçöřðîñğ·······]</translation>
  </message>
  <message>
   <source>Look for cameras again</source>
   <translation>[Łöök föř çåméřåš åğåîñ·········]</translation>
  </message>
  <message>
   <source>Look straight, lips closed, then press Rest</source>
   <translation>[Łöök šţřåîğhţ, łîpš çłöšéð, ţhéñ přéšš Řéšţ·················]</translation>
  </message>
  <message>
   <source>Look straight, lips closed, then press: all movement counts from this face</source>
   <translation>[Łöök šţřåîğhţ, łîpš çłöšéð, ţhéñ přéšš: åłł mövéméñţ çöüñţš fřöm ţhîš fåçé······························]</translation>
  </message>
  <message>
   <source>Make it a take of the project</source>
   <translation>[Måké îţ å ţåké öf ţhé přöjéçţ············]</translation>
  </message>
  <message>
   <source>No face is seen: sit before the camera, in good light.</source>
   <translation>[Ñö fåçé îš šééñ: šîţ béföřé ţhé çåméřå, îñ ğööð łîğhţ.······················]</translation>
  </message>
  <message>
   <source>On</source>
   <translation>[Öñ·]</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>[Řéçöřð··]</translation>
  </message>
  <message>
   <source>Record the actor</source>
   <translation>[Řéçöřð ţhé åçţöř······]</translation>
  </message>
  <message>
   <source>Record your voice along with it; it becomes the voice of the project</source>
   <translation>[Řéçöřð ýöüř vöîçé åłöñğ ŵîţh îţ; îţ béçöméš ţhé vöîçé öf ţhé přöjéçţ···························]</translation>
  </message>
  <message>
   <source>Recording  {:.1f} s</source>
   <translation>[Řéçöřðîñğ  {:.1f} š·····]</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>[Řéšţ··]</translation>
  </message>
  <message>
   <source>Seconds before recording starts; 0 starts at once</source>
   <translation>[Šéçöñðš béföřé řéçöřðîñğ šţåřţš; 0 šţåřţš åţ öñçé····················]</translation>
  </message>
  <message>
   <source>Stop recording the actor</source>
   <translation>[Šţöp řéçöřðîñğ ţhé åçţöř··········]</translation>
  </message>
  <message>
   <source>The camera to act before</source>
   <translation>[Ţhé çåméřå ţö åçţ béföřé··········]</translation>
  </message>
  <message>
   <source>The person in the preview does what you do, while the camera is on</source>
   <translation>[Ţhé péřšöñ îñ ţhé přévîéŵ ðöéš ŵhåţ ýöü ðö, ŵhîłé ţhé çåméřå îš öñ··························]</translation>
  </message>
  <message>
   <source>There is no camera. Connect one, then look again.</source>
   <translation>[Ţhéřé îš ñö çåméřå. Çöññéçţ öñé, ţhéñ łöök åğåîñ.····················]</translation>
  </message>
  <message>
   <source>This is rest</source>
   <translation>[Ţhîš îš řéšţ·····]</translation>
  </message>
  <message>
   <source>Turn the camera on or off</source>
   <translation>[Ţüřñ ţhé çåméřå öñ öř öff··········]</translation>
  </message>
  <message>
   <source>With the microphone</source>
   <translation>[Ŵîţh ţhé mîçřöphöñé········]</translation>
  </message>
  <message>
   <source>{}: {:.1f} s, {} frames without a face</source>
   <translation>[{}: {:.1f} š, {} fřåméš ŵîţhöüţ å fåçé···········]</translation>
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Picture of the camera</source>
   <translation>[Pîçţüřé öf ţhé çåméřå········]</translation>
  </message>
 </context>
 <context>
  <name>CaptureActions</name>
  <message>
   <source>Actor at rest now</source>
   <translation>[Åçţöř åţ řéšţ ñöŵ·······]</translation>
  </message>
  <message>
   <source>Camera on</source>
   <translation>[Çåméřå öñ····]</translation>
  </message>
  <message>
   <source>Capture from a film…</source>
   <translation>[Çåpţüřé fřöm å fîłm…········]</translation>
  </message>
  <message>
   <source>Look straight, lips closed: all movement counts from this face</source>
   <translation>[Łöök šţřåîğhţ, łîpš çłöšéð: åłł mövéméñţ çöüñţš fřöm ţhîš fåçé·························]</translation>
  </message>
  <message>
   <source>Record or stop the actor</source>
   <translation>[Řéçöřð öř šţöp ţhé åçţöř··········]</translation>
  </message>
  <message>
   <source>The person does what an actor in a film does</source>
   <translation>[Ţhé péřšöñ ðöéš ŵhåţ åñ åçţöř îñ å fîłm ðöéš··················]</translation>
  </message>
  <message>
   <source>Watch an actor before the camera, in the Capture panel</source>
   <translation>[Ŵåţçh åñ åçţöř béföřé ţhé çåméřå, îñ ţhé Çåpţüřé påñéł······················]</translation>
  </message>
 </context>
 <context>
  <name>CaptureCurve</name>
  <message>
   <source>Mouth opening as performed, before the ghost of what was seen.
Shaded: no face was found, bridged. The mark is the resting frame.</source>
   <translation>[Möüţh öpéñîñğ åš péřföřméð, béföřé ţhé ğhöšţ öf ŵhåţ ŵåš šééñ.
Šhåðéð: ñö fåçé ŵåš föüñð, břîðğéð. Ţhé måřk îš ţhé řéšţîñğ fřåmé.····················································]</translation>
  </message>
  <message>
   <source>Opening of the captured mouth</source>
   <translation>[Öpéñîñğ öf ţhé çåpţüřéð möüţh············]</translation>
  </message>
 </context>
 <context>
  <name>CapturePanel</name>
  <message>
   <source>A film of an actor</source>
   <translation>[Å fîłm öf åñ åçţöř·······]</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>[Çåméřå··]</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Capture</source>
   <translation>[Çåpţüřé···]</translation>
  </message>
  <message>
   <source>Choose a film of an actor</source>
   <translation>[Çhööšé å fîłm öf åñ åçţöř··········]</translation>
  </message>
  <message>
   <source>Choose a film…</source>
   <translation>[Çhööšé å fîłm…······]</translation>
  </message>
  <message>
   <source>Driving video</source>
   <translation>[Ðřîvîñğ vîðéö·····]</translation>
  </message>
  <message>
   <source>Drop a film of somebody who acts</source>
   <translation>[Ðřöp å fîłm öf šöméböðý ŵhö åçţš·············]</translation>
  </message>
  <message>
   <source>How much of the film was watched</source>
   <translation>[Höŵ müçh öf ţhé fîłm ŵåš ŵåţçhéð·············]</translation>
  </message>
  <message>
   <source>Its sound becomes the voice</source>
   <translation>[Îţš šöüñð béçöméš ţhé vöîçé···········]</translation>
  </message>
  <message>
   <source>Stop watching the film</source>
   <translation>[Šţöp ŵåţçhîñğ ţhé fîłm·········]</translation>
  </message>
  <message>
   <source>Stop; nothing changes</source>
   <translation>[Šţöp; ñöţhîñğ çhåñğéš········]</translation>
  </message>
  <message>
   <source>The person will do what the actor does; the take of now is kept</source>
   <translation>[Ţhé péřšöñ ŵîłł ðö ŵhåţ ţhé åçţöř ðöéš; ţhé ţåké öf ñöŵ îš képţ·························]</translation>
  </message>
  <message>
   <source>The sound of the film becomes the voice</source>
   <translation>[Ţhé šöüñð öf ţhé fîłm béçöméš ţhé vöîçé················]</translation>
  </message>
  <message>
   <source>The voice of now is replaced; both are one step to undo</source>
   <translation>[Ţhé vöîçé öf ñöŵ îš řépłåçéð; böţh åřé öñé šţép ţö üñðö······················]</translation>
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation>[Vîðéöš ({});;Åłł fîłéš (*)········]</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>[Ŵåîţîñğ···]</translation>
  </message>
 </context>
 <context>
  <name>CaptureReading</name>
  <message>
   <source>; {} without a face, bridged</source>
   <translation>[; {} ŵîţhöüţ å fåçé, břîðğéð··········]</translation>
  </message>
  <message>
   <source>Jitter, px RMS</source>
   <translation>[Jîţţéř, px ŘMŠ······]</translation>
  </message>
  <message>
   <source>Lids</source>
   <translation>[Łîðš··]</translation>
  </message>
  <message>
   <source>Rest at the playhead</source>
   <translation>[Řéšţ åţ ţhé płåýhéåð········]</translation>
  </message>
  <message>
   <source>Resting frame</source>
   <translation>[Řéšţîñğ fřåmé·····]</translation>
  </message>
  <message>
   <source>Root mean square of what no smooth movement explains, in pixels of the actor's picture</source>
   <translation>[Řööţ méåñ šqüåřé öf ŵhåţ ñö šmööţh mövéméñţ éxpłåîñš, îñ pîxéłš öf ţhé åçţöř'š pîçţüřé··································]</translation>
  </message>
  <message>
   <source>Short closures of both eyes as blinks, or all on the lanes of the lids.</source>
   <translation>[Šhöřţ çłöšüřéš öf böţh éýéš åš błîñkš, öř åłł öñ ţhé łåñéš öf ţhé łîðš.····························]</translation>
  </message>
  <message>
   <source>The actor rests in the frame at the playhead</source>
   <translation>[Ţhé åçţöř řéšţš îñ ţhé fřåmé åţ ţhé płåýhéåð··················]</translation>
  </message>
  <message>
   <source>The frame in which the actor rests: lips closed, eyes open, seen frontally.
All movement counts from it.</source>
   <translation>[Ţhé fřåmé îñ ŵhîçh ţhé åçţöř řéšţš: łîpš çłöšéð, éýéš öpéñ, šééñ fřöñţåłłý.
Åłł mövéméñţ çöüñţš fřöm îţ.··········································]</translation>
  </message>
  <message>
   <source>This frame</source>
   <translation>[Ţhîš fřåmé····]</translation>
  </message>
  <message>
   <source>This take</source>
   <translation>[Ţhîš ţåké····]</translation>
  </message>
  <message>
   <source>as blinks</source>
   <translation>[åš błîñkš····]</translation>
  </message>
  <message>
   <source>as shown</source>
   <translation>[åš šhöŵñ···]</translation>
  </message>
  <message>
   <source>found</source>
   <translation>[föüñð··]</translation>
  </message>
  <message>
   <source>found: {}</source>
   <translation>[föüñð: {}···]</translation>
  </message>
  <message>
   <source>on the lanes of the lids</source>
   <translation>[öñ ţhé łåñéš öf ţhé łîðš··········]</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>[šééñ··]</translation>
  </message>
  <message>
   <source>steadied</source>
   <translation>[šţéåðîéð···]</translation>
  </message>
  <message>
   <source>{}: {} frames, {:g} per second</source>
   <translation>[{}: {} fřåméš, {:g} péř šéçöñð·········]</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>Actions found</source>
   <translation>[Åçţîöñš föüñð·····]</translation>
  </message>
  <message>
   <source>No action has all of these words</source>
   <translation>[Ñö åçţîöñ håš åłł öf ţhéšé ŵöřðš·············]</translation>
  </message>
  <message>
   <source>Search actions</source>
   <translation>[Šéåřçh åçţîöñš······]</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>[Ŵhåţ ðö ýöü ŵåñţ ţö ðö?·········]</translation>
  </message>
  <message>
   <source>Words of the action</source>
   <translation>[Ŵöřðš öf ţhé åçţîöñ········]</translation>
  </message>
  <message>
   <source>“{}”: {}</source>
   <translation>[“{}”: {}··]</translation>
  </message>
  <message>
   <source>↑ ↓ choose, Enter does it, Esc closes</source>
   <translation>[↑ ↓ çhööšé, Éñţéř ðöéš îţ, Éšç çłöšéš···············]</translation>
  </message>
 </context>
 <context>
  <name>Deck</name>
  <message>
   <source>Drop frames</source>
   <translation>[Ðřöp fřåméš····]</translation>
  </message>
  <message>
   <source>Follow the sound</source>
   <translation>[Föłłöŵ ţhé šöüñð······]</translation>
  </message>
  <message>
   <source>Frames are dropped so that the picture stays with what is heard</source>
   <translation>[Fřåméš åřé ðřöppéð šö ţhåţ ţhé pîçţüřé šţåýš ŵîţh ŵhåţ îš héåřð·························]</translation>
  </message>
  <message>
   <source>Frames are dropped to play in real time, by the computer's clock</source>
   <translation>[Fřåméš åřé ðřöppéð ţö płåý îñ řéåł ţîmé, bý ţhé çömpüţéř'š çłöçk··························]</translation>
  </message>
  <message>
   <source>Go to the end</source>
   <translation>[Ğö ţö ţhé éñð·····]</translation>
  </message>
  <message>
   <source>Go to the start</source>
   <translation>[Ğö ţö ţhé šţåřţ······]</translation>
  </message>
  <message>
   <source>No frame is left out, however long it takes; without sound</source>
   <translation>[Ñö fřåmé îš łéfţ öüţ, höŵévéř łöñğ îţ ţåkéš; ŵîţhöüţ šöüñð·······················]</translation>
  </message>
  <message>
   <source>Play again and again</source>
   <translation>[Płåý åğåîñ åñð åğåîñ········]</translation>
  </message>
  <message>
   <source>Play every frame</source>
   <translation>[Płåý évéřý fřåmé······]</translation>
  </message>
  <message>
   <source>Play or pause</source>
   <translation>[Płåý öř påüšé·····]</translation>
  </message>
  <message>
   <source>When pictures are slow</source>
   <translation>[Ŵhéñ pîçţüřéš åřé šłöŵ·········]</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>&amp;Edit</source>
   <translation>[&amp;Éðîţ··]</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>[&amp;Fîłé··]</translation>
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation>[&amp;Kéýš··]</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>[&amp;Vîéŵ··]</translation>
  </message>
  <message>
   <source>Audio</source>
   <translation>[Åüðîö··]</translation>
  </message>
  <message>
   <source>Capture</source>
   <translation>[Çåpţüřé···]</translation>
  </message>
  <message>
   <source>History</source>
   <translation>[Hîšţöřý···]</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>[Îñšpéçţöř····]</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>[Jöbš··]</translation>
  </message>
  <message>
   <source>P&amp;lay</source>
   <translation>[P&amp;łåý··]</translation>
  </message>
  <message>
   <source>Performance</source>
   <translation>[Péřföřmåñçé····]</translation>
  </message>
  <message>
   <source>Poses</source>
   <translation>[Pöšéš··]</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>[Přöbłémš···]</translation>
  </message>
  <message>
   <source>Render</source>
   <translation>[Řéñðéř··]</translation>
  </message>
  <message>
   <source>Source bank</source>
   <translation>[Šöüřçé båñk····]</translation>
  </message>
  <message>
   <source>Speech</source>
   <translation>[Špééçh··]</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>[Ţîméłîñé···]</translation>
  </message>
 </context>
 <context>
  <name>DetectorActions</name>
  <message>
   <source>&amp;Edit</source>
   <translation>[&amp;Éðîţ··]</translation>
  </message>
  <message>
   <source>Download weights?</source>
   <translation>[Ðöŵñłöåð ŵéîğhţš?·······]</translation>
  </message>
  <message>
   <source>Landmarks: built-in detector</source>
   <translation>[Łåñðmåřkš: büîłţ-îñ ðéţéçţöř···········]</translation>
  </message>
  <message>
   <source>Landmarks: face-alignment</source>
   <translation>[Łåñðmåřkš: fåçé-åłîğñméñţ··········]</translation>
  </message>
  <message>
   <source>face-alignment has no weights on this computer. It can fetch about 180 MB from the internet when the next photo is added. Allow that?</source>
   <translation>[fåçé-åłîğñméñţ håš ñö ŵéîğhţš öñ ţhîš çömpüţéř. Îţ çåñ féţçh åböüţ 180 MB fřöm ţhé îñţéřñéţ ŵhéñ ţhé ñéxţ phöţö îš åððéð. Åłłöŵ ţhåţ?·····················································]</translation>
  </message>
 </context>
 <context>
  <name>DeviceButton</name>
  <message>
   <source>Device: {}</source>
   <translation>[Ðévîçé: {}···]</translation>
  </message>
  <message>
   <source>The networks run on {}: {}. Click for more.</source>
   <translation>[Ţhé ñéţŵöřkš řüñ öñ {}: {}. Çłîçk föř möřé.················]</translation>
  </message>
 </context>
 <context>
  <name>DevicePopup</name>
  <message>
   <source>32 bit</source>
   <translation>[32 bîţ··]</translation>
  </message>
  <message>
   <source>After a driver was installed or a device was connected.</source>
   <translation>[Åfţéř å ðřîvéř ŵåš îñšţåłłéð öř å ðévîçé ŵåš çöññéçţéð.······················]</translation>
  </message>
  <message>
   <source>Found: it is used from now on.</source>
   <translation>[Föüñð: îţ îš üšéð fřöm ñöŵ öñ.············]</translation>
  </message>
  <message>
   <source>Look for a device again</source>
   <translation>[Łöök föř å ðévîçé åğåîñ·········]</translation>
  </message>
  <message>
   <source>Looking, as soon as nothing is analysed or exported…</source>
   <translation>[Łöökîñğ, åš šööñ åš ñöţhîñğ îš åñåłýšéð öř éxpöřţéð…·····················]</translation>
  </message>
  <message>
   <source>Networks run on</source>
   <translation>[Ñéţŵöřkš řüñ öñ······]</translation>
  </message>
  <message>
   <source>One picture</source>
   <translation>[Öñé pîçţüřé····]</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>[Přéçîšîöñ····]</translation>
  </message>
  <message>
   <source>There is no other one.</source>
   <translation>[Ţhéřé îš ñö öţhéř öñé.·········]</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>[Ŵhý·]</translation>
  </message>
  <message>
   <source>none made yet</source>
   <translation>[ñöñé måðé ýéţ·····]</translation>
  </message>
  <message>
   <source>{:.0f} ms, the median of the last ones</source>
   <translation>[{:.0f} mš, ţhé méðîåñ öf ţhé łåšţ öñéš·············]</translation>
  </message>
 </context>
 <context>
  <name>EditActions</name>
  <message>
   <source>Generate lips, blinks and head motion from the voice</source>
   <translation>[Ğéñéřåţé łîpš, błîñkš åñð héåð möţîöñ fřöm ţhé vöîçé·····················]</translation>
  </message>
  <message>
   <source>Perform the voice</source>
   <translation>[Péřföřm ţhé vöîçé·······]</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>[Řéðö··]</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>[Üñðö··]</translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Browse…</source>
   <translation>[Břöŵšé…···]</translation>
  </message>
  <message>
   <source>Choose from video…</source>
   <translation>[Çhööšé fřöm vîðéö…·······]</translation>
  </message>
  <message>
   <source>Choose photos</source>
   <translation>[Çhööšé phöţöš·····]</translation>
  </message>
  <message>
   <source>Choose the best frames of a video</source>
   <translation>[Çhööšé ţhé béšţ fřåméš öf å vîðéö·············]</translation>
  </message>
  <message>
   <source>Drop five photos of one person here, or a video</source>
   <translation>[Ðřöp fîvé phöţöš öf öñé péřšöñ héřé, öř å vîðéö···················]</translation>
  </message>
  <message>
   <source>From a closed to an open mouth. The best frames of a video are chosen.</source>
   <translation>[Fřöm å çłöšéð ţö åñ öpéñ möüţh. Ţhé béšţ fřåméš öf å vîðéö åřé çhöšéñ.····························]</translation>
  </message>
 </context>
 <context>
  <name>EnvelopeRows</name>
  <message>
   <source>A point where the envelope is now, to be changed from there</source>
   <translation>[Å pöîñţ ŵhéřé ţhé éñvéłöpé îš ñöŵ, ţö bé çhåñğéð fřöm ţhéřé························]</translation>
  </message>
  <message>
   <source>Add a point at the playhead</source>
   <translation>[Åðð å pöîñţ åţ ţhé płåýhéåð···········]</translation>
  </message>
  <message>
   <source>At least</source>
   <translation>[Åţ łéåšţ···]</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>[Åţ möšţ···]</translation>
  </message>
  <message>
   <source>Remove point {}</source>
   <translation>[Řémövé pöîñţ {}·····]</translation>
  </message>
  <message>
   <source>Remove this point</source>
   <translation>[Řémövé ţhîš pöîñţ·······]</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>[Ţîmé··]</translation>
  </message>
  <message>
   <source>{} of point {}</source>
   <translation>[{} öf pöîñţ {}····]</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Constant rate factor: 0 lossless, 16 fine, 28 small.</source>
   <translation>[Çöñšţåñţ řåţé fåçţöř: 0 łöššłéšš, 16 fîñé, 28 šmåłł.·····················]</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>[Éxpöřţ··]</translation>
  </message>
  <message>
   <source>Export film</source>
   <translation>[Éxpöřţ fîłm····]</translation>
  </message>
  <message>
   <source>Folder for the frames</source>
   <translation>[Föłðéř föř ţhé fřåméš········]</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>[Föřmåţ··]</translation>
  </message>
  <message>
   <source>Frames per second</source>
   <translation>[Fřåméš péř šéçöñð·······]</translation>
  </message>
  <message>
   <source>MP4 film (*.mp4)</source>
   <translation>[MP4 fîłm (*.mp4)····]</translation>
  </message>
  <message>
   <source>MP4 film (H.264 and AAC sound)</source>
   <translation>[MP4 fîłm (H.264 åñð ÅÅÇ šöüñð)············]</translation>
  </message>
  <message>
   <source>PNG sequence (one file per frame)</source>
   <translation>[PÑĞ šéqüéñçé (öñé fîłé péř fřåmé)·············]</translation>
  </message>
  <message>
   <source>Quality (CRF)</source>
   <translation>[Qüåłîţý (ÇŘF)·····]</translation>
  </message>
  <message>
   <source>Replace the film?</source>
   <translation>[Řépłåçé ţhé fîłm?·······]</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>[Šîžé··]</translation>
  </message>
  <message>
   <source>{} frames, {:.2f} s</source>
   <translation>[{} fřåméš, {:.2f} š····]</translation>
  </message>
 </context>
 <context>
  <name>ExportForm</name>
  <message>
   <source>Browse…</source>
   <translation>[Břöŵšé…···]</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>[Éxpöřţ··]</translation>
  </message>
  <message>
   <source>Frames</source>
   <translation>[Fřåméš··]</translation>
  </message>
  <message>
   <source>From in to out</source>
   <translation>[Fřöm îñ ţö öüţ······]</translation>
  </message>
  <message>
   <source>Part of the film</source>
   <translation>[Påřţ öf ţhé fîłm······]</translation>
  </message>
  <message>
   <source>Save to</source>
   <translation>[Šåvé ţö···]</translation>
  </message>
  <message>
   <source>The last frame lies before the first.</source>
   <translation>[Ţhé łåšţ fřåmé łîéš béföřé ţhé fîřšţ.···············]</translation>
  </message>
  <message>
   <source>These frames</source>
   <translation>[Ţhéšé fřåméš·····]</translation>
  </message>
  <message>
   <source>What of the film is written; in and out are set with I and O</source>
   <translation>[Ŵhåţ öf ţhé fîłm îš ŵřîţţéñ; îñ åñð öüţ åřé šéţ ŵîţh Î åñð Ö························]</translation>
  </message>
  <message>
   <source>Whole film</source>
   <translation>[Ŵhöłé fîłm····]</translation>
  </message>
  <message>
   <source>to</source>
   <translation>[ţö·]</translation>
  </message>
  <message>
   <source>{} already exists. Replace it?</source>
   <translation>[{} åłřéåðý éxîšţš. Řépłåçé îţ?···········]</translation>
  </message>
 </context>
 <context>
  <name>FacePicker</name>
  <message>
   <source>Click the face to animate, or choose it with the arrows and Enter.</source>
   <translation>[Çłîçk ţhé fåçé ţö åñîmåţé, öř çhööšé îţ ŵîţh ţhé åřřöŵš åñð Éñţéř.··························]</translation>
  </message>
  <message>
   <source>Pick the face</source>
   <translation>[Pîçk ţhé fåçé·····]</translation>
  </message>
 </context>
 <context>
  <name>FileActions</name>
  <message>
   <source>&amp;File</source>
   <translation>[&amp;Fîłé··]</translation>
  </message>
  <message>
   <source>Earlier versions…</source>
   <translation>[Éåřłîéř véřšîöñš…·······]</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>[Éxpöřţ…···]</translation>
  </message>
  <message>
   <source>New</source>
   <translation>[Ñéŵ·]</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>[Öpéñ přöjéçţ·····]</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>[Öpéñ ţhé šåmpłé······]</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>[Öpéñ…··]</translation>
  </message>
  <message>
   <source>Quintet project (*{})</source>
   <translation>[Qüîñţéţ přöjéçţ (*{})······]</translation>
  </message>
  <message>
   <source>Quintet was closed with unsaved changes in “{}”. Restore them?</source>
   <translation>[Qüîñţéţ ŵåš çłöšéð ŵîţh üñšåvéð çhåñğéš îñ “{}”. Řéšţöřé ţhém?························]</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>[Qüîţ··]</translation>
  </message>
  <message>
   <source>Restore unsaved work?</source>
   <translation>[Řéšţöřé üñšåvéð ŵöřk?········]</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>[Šåvé··]</translation>
  </message>
  <message>
   <source>Save as…</source>
   <translation>[Šåvé åš…···]</translation>
  </message>
  <message>
   <source>Save changes?</source>
   <translation>[Šåvé çhåñğéš?·····]</translation>
  </message>
  <message>
   <source>Save project</source>
   <translation>[Šåvé přöjéçţ·····]</translation>
  </message>
  <message>
   <source>Where is “{}” now?</source>
   <translation>[Ŵhéřé îš “{}” ñöŵ?······]</translation>
  </message>
  <message>
   <source>“{}” has changes that are not saved.</source>
   <translation>[“{}” håš çhåñğéš ţhåţ åřé ñöţ šåvéð.··············]</translation>
  </message>
 </context>
 <context>
  <name>Findings</name>
  <message>
   <source>Installation: all {} parts are well.</source>
   <translation>[Îñšţåłłåţîöñ: åłł {} påřţš åřé ŵéłł.··············]</translation>
  </message>
  <message>
   <source>Installation: looking…</source>
   <translation>[Îñšţåłłåţîöñ: łöökîñğ…·········]</translation>
  </message>
  <message>
   <source>Installation: {} of {} parts are well.</source>
   <translation>[Îñšţåłłåţîöñ: {} öf {} påřţš åřé ŵéłł.··············]</translation>
  </message>
 </context>
 <context>
  <name>FullScreen</name>
  <message>
   <source>Preview</source>
   <translation>[Přévîéŵ···]</translation>
  </message>
  <message>
   <source>Preview on the whole screen</source>
   <translation>[Přévîéŵ öñ ţhé ŵhöłé šçřééñ···········]</translation>
  </message>
  <message>
   <source>The picture alone; Escape leaves, and the keys that play still work</source>
   <translation>[Ţhé pîçţüřé åłöñé; Éšçåpé łéåvéš, åñð ţhé kéýš ţhåţ płåý šţîłł ŵöřk···························]</translation>
  </message>
  <message>
   <source>There is one screen alone.</source>
   <translation>[Ţhéřé îš öñé šçřééñ åłöñé.··········]</translation>
  </message>
  <message>
   <source>Whole-screen preview on the next screen</source>
   <translation>[Ŵhöłé-šçřééñ přévîéŵ öñ ţhé ñéxţ šçřééñ················]</translation>
  </message>
 </context>
 <context>
  <name>GroupHeader</name>
  <message>
   <source>Lanes of {group}</source>
   <translation>[Łåñéš öf {group}····]</translation>
  </message>
  <message>
   <source>Show or hide the lanes of this group</source>
   <translation>[Šhöŵ öř hîðé ţhé łåñéš öf ţhîš ğřöüp··············]</translation>
  </message>
 </context>
 <context>
  <name>HelpActions</name>
  <message>
   <source>&amp;Help</source>
   <translation>[&amp;Héłp··]</translation>
  </message>
  <message>
   <source>All keys on a page that can be printed or kept as PDF</source>
   <translation>[Åłł kéýš öñ å påğé ţhåţ çåñ bé přîñţéð öř képţ åš PÐF·····················]</translation>
  </message>
  <message>
   <source>Find any action by words of its name and do it</source>
   <translation>[Fîñð åñý åçţîöñ bý ŵöřðš öf îţš ñåmé åñð ðö îţ··················]</translation>
  </message>
  <message>
   <source>It has nothing to work on now.</source>
   <translation>[Îţ håš ñöţhîñğ ţö ŵöřk öñ ñöŵ.············]</translation>
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation>[Kéýböåřð šhöřţçüţš…········]</translation>
  </message>
  <message>
   <source>Search actions…</source>
   <translation>[Šéåřçh åçţîöñš…······]</translation>
  </message>
  <message>
   <source>See and change the keys of every action, or choose a preset</source>
   <translation>[Šéé åñð çhåñğé ţhé kéýš öf évéřý åçţîöñ, öř çhööšé å přéšéţ························]</translation>
  </message>
  <message>
   <source>Sheet of shortcuts…</source>
   <translation>[Šhééţ öf šhöřţçüţš…········]</translation>
  </message>
 </context>
 <context>
  <name>HistoryModel</name>
  <message>
   <source>0   As it was opened</source>
   <translation>[0   Åš îţ ŵåš öpéñéð········]</translation>
  </message>
  <message>
   <source>Click to redo it</source>
   <translation>[Çłîçk ţö řéðö îţ······]</translation>
  </message>
  <message>
   <source>Click to redo {} steps</source>
   <translation>[Çłîçk ţö řéðö {} šţépš········]</translation>
  </message>
  <message>
   <source>Click to undo it</source>
   <translation>[Çłîçk ţö üñðö îţ······]</translation>
  </message>
  <message>
   <source>Click to undo {} steps</source>
   <translation>[Çłîçk ţö üñðö {} šţépš········]</translation>
  </message>
  <message>
   <source>The document as it is now</source>
   <translation>[Ţhé ðöçüméñţ åš îţ îš ñöŵ··········]</translation>
  </message>
  <message>
   <source>{}   Oldest state that is kept</source>
   <translation>[{}   Öłðéšţ šţåţé ţhåţ îš képţ···········]</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>Nothing was changed yet</source>
   <translation>[Ñöţhîñğ ŵåš çhåñğéð ýéţ·········]</translation>
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation>[Šţép {} öf {}····]</translation>
  </message>
  <message>
   <source>Steps of the document</source>
   <translation>[Šţépš öf ţhé ðöçüméñţ········]</translation>
  </message>
 </context>
 <context>
  <name>ImageSlot</name>
  <message>
   <source>Photo {}: empty</source>
   <translation>[Phöţö {}: émpţý·····]</translation>
  </message>
  <message>
   <source>Photo {}: {}</source>
   <translation>[Phöţö {}: {}···]</translation>
  </message>
  <message>
   <source>Pick face</source>
   <translation>[Pîçk fåçé····]</translation>
  </message>
  <message>
   <source>Pick the face</source>
   <translation>[Pîçk ţhé fåçé·····]</translation>
  </message>
  <message>
   <source>Place points</source>
   <translation>[Płåçé pöîñţš·····]</translation>
  </message>
  <message>
   <source>Place the points</source>
   <translation>[Płåçé ţhé pöîñţš······]</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>[Řémövé··]</translation>
  </message>
  <message>
   <source>Remove this photo (Del)</source>
   <translation>[Řémövé ţhîš phöţö (Ðéł)·········]</translation>
  </message>
 </context>
 <context>
  <name>ImportStrip</name>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Cancel the import</source>
   <translation>[Çåñçéł ţhé împöřţ·······]</translation>
  </message>
  <message>
   <source>Progress of the import</source>
   <translation>[Přöğřéšš öf ţhé împöřţ·········]</translation>
  </message>
  <message>
   <source>Stop; the bank stays as it is.</source>
   <translation>[Šţöp; ţhé båñk šţåýš åš îţ îš.············]</translation>
  </message>
 </context>
 <context>
  <name>InspectorPanel</name>
  <message>
   <source>Frame {}</source>
   <translation>[Fřåmé {}··]</translation>
  </message>
  <message>
   <source>How far each part moves the landmarks; a click shows its lane.</source>
   <translation>[Höŵ fåř éåçh påřţ mövéš ţhé łåñðmåřkš; å çłîçk šhöŵš îţš łåñé.·························]</translation>
  </message>
  <message>
   <source>Inspector</source>
   <translation>[Îñšpéçţöř····]</translation>
  </message>
  <message>
   <source>Nothing moves this face: it is at rest.</source>
   <translation>[Ñöţhîñğ mövéš ţhîš fåçé: îţ îš åţ řéšţ.················]</translation>
  </message>
  <message>
   <source>Photos</source>
   <translation>[Phöţöš··]</translation>
  </message>
  <message>
   <source>Renderer</source>
   <translation>[Řéñðéřéř···]</translation>
  </message>
  <message>
   <source>not known yet</source>
   <translation>[ñöţ kñöŵñ ýéţ·····]</translation>
  </message>
  <message>
   <source>{:.0f} % of the crop</source>
   <translation>[{:.0f} % öf ţhé çřöp······]</translation>
  </message>
  <message>
   <source>{:.0f} %, of which {:.0f} % are asked for</source>
   <translation>[{:.0f} %, öf ŵhîçh {:.0f} % åřé åškéð föř············]</translation>
  </message>
  <message>
   <source>{:.0f} %: holds back {:.0f} %</source>
   <translation>[{:.0f} %: höłðš båçk {:.0f} %·······]</translation>
  </message>
  <message>
   <source>{} more</source>
   <translation>[{} möřé··]</translation>
  </message>
  <message>
   <source>{}, adapted to this person</source>
   <translation>[{}, åðåpţéð ţö ţhîš péřšöñ··········]</translation>
  </message>
 </context>
 <context>
  <name>JitterMeter</name>
  <message>
   <source>Jitter, px RMS</source>
   <translation>[Jîţţéř, px ŘMŠ······]</translation>
  </message>
  <message>
   <source>Measuring jitter</source>
   <translation>[Méåšüřîñğ jîţţéř······]</translation>
  </message>
  <message>
   <source>Root mean square of what no smooth movement explains, in pixels of the film;
before the arrow without the stabiliser.</source>
   <translation>[Řööţ méåñ šqüåřé öf ŵhåţ ñö šmööţh mövéméñţ éxpłåîñš, îñ pîxéłš öf ţhé fîłm;
béföřé ţhé åřřöŵ ŵîţhöüţ ţhé šţåbîłîšéř.···············································]</translation>
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation>[Çåñçéł ţhé řüññîñğ jöb·········]</translation>
  </message>
  <message>
   <source>Click to see all jobs</source>
   <translation>[Çłîçk ţö šéé åłł jöbš········]</translation>
  </message>
  <message>
   <source>Stop this job; nothing half written is left.</source>
   <translation>[Šţöp ţhîš jöb; ñöţhîñğ håłf ŵřîţţéñ îš łéfţ.··················]</translation>
  </message>
 </context>
 <context>
  <name>JobLog</name>
  <message>
   <source>Log of the jobs</source>
   <translation>[Łöğ öf ţhé jöbš······]</translation>
  </message>
  <message>
   <source>What jobs do is written down here.</source>
   <translation>[Ŵhåţ jöbš ðö îš ŵřîţţéñ ðöŵñ héřé.··············]</translation>
  </message>
  <message>
   <source>after {}</source>
   <translation>[åfţéř {}··]</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>[béğüñ··]</translation>
  </message>
 </context>
 <context>
  <name>JobRow</name>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Do it once more, with the project as it was then.</source>
   <translation>[Ðö îţ öñçé möřé, ŵîţh ţhé přöjéçţ åš îţ ŵåš ţhéñ.····················]</translation>
  </message>
  <message>
   <source>Progress of {}</source>
   <translation>[Přöğřéšš öf {}·····]</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>[Řéţřý··]</translation>
  </message>
  <message>
   <source>Stop this job; nothing half written is left.</source>
   <translation>[Šţöp ţhîš jöb; ñöţhîñğ håłf ŵřîţţéñ îš łéfţ.··················]</translation>
  </message>
 </context>
 <context>
  <name>JobsPanel</name>
  <message>
   <source>All lines of the log, with what is known of errors</source>
   <translation>[Åłł łîñéš öf ţhé łöğ, ŵîţh ŵhåţ îš kñöŵñ öf éřřöřš····················]</translation>
  </message>
  <message>
   <source>Clear finished</source>
   <translation>[Çłéåř fîñîšhéð······]</translation>
  </message>
  <message>
   <source>Copy log</source>
   <translation>[Çöpý łöğ···]</translation>
  </message>
  <message>
   <source>Jobs</source>
   <translation>[Jöbš··]</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>[Łöğ·]</translation>
  </message>
  <message>
   <source>No job is running</source>
   <translation>[Ñö jöb îš řüññîñğ·······]</translation>
  </message>
  <message>
   <source>Take jobs that ended off the list; the log stays</source>
   <translation>[Ţåké jöbš ţhåţ éñðéð öff ţhé łîšţ; ţhé łöğ šţåýš···················]</translation>
  </message>
  <message>
   <source>{} running, {} waiting</source>
   <translation>[{} řüññîñğ, {} ŵåîţîñğ·······]</translation>
  </message>
 </context>
 <context>
  <name>KeyRecorder</name>
  <message>
   <source>New keys: press them</source>
   <translation>[Ñéŵ kéýš: přéšš ţhém········]</translation>
  </message>
  <message>
   <source>Press the new keys</source>
   <translation>[Přéšš ţhé ñéŵ kéýš·······]</translation>
  </message>
 </context>
 <context>
  <name>KeymapDialog</name>
  <message>
   <source>Action</source>
   <translation>[Åçţîöñ··]</translation>
  </message>
  <message>
   <source>Actions and their keys</source>
   <translation>[Åçţîöñš åñð ţhéîř kéýš·········]</translation>
  </message>
  <message>
   <source>Add keys</source>
   <translation>[Åðð kéýš···]</translation>
  </message>
  <message>
   <source>Change keys</source>
   <translation>[Çhåñğé kéýš····]</translation>
  </message>
  <message>
   <source>Give all actions the keys of the preset</source>
   <translation>[Ğîvé åłł åçţîöñš ţhé kéýš öf ţhé přéšéţ················]</translation>
  </message>
  <message>
   <source>Give this action the keys of the preset</source>
   <translation>[Ğîvé ţhîš åçţîöñ ţhé kéýš öf ţhé přéšéţ················]</translation>
  </message>
  <message>
   <source>In “{}” {} does “{}”, elsewhere “{}”.</source>
   <translation>[Îñ “{}” {} ðöéš “{}”, éłšéŵhéřé “{}”.············]</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>[Kéýböåřð šhöřţçüţš·······]</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>[Kéýš··]</translation>
  </message>
  <message>
   <source>Menu</source>
   <translation>[Méñü··]</translation>
  </message>
  <message>
   <source>No keys</source>
   <translation>[Ñö kéýš···]</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>[Přéšéţ··]</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>[Řéšéţ··]</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>[Řéšéţ åłł····]</translation>
  </message>
  <message>
   <source>Search by action, menu or keys</source>
   <translation>[Šéåřçh bý åçţîöñ, méñü öř kéýš············]</translation>
  </message>
  <message>
   <source>Take the keys over</source>
   <translation>[Ţåké ţhé kéýš övéř·······]</translation>
  </message>
  <message>
   <source>Whole window</source>
   <translation>[Ŵhöłé ŵîñðöŵ·····]</translation>
  </message>
  <message>
   <source>Works in</source>
   <translation>[Ŵöřkš îñ···]</translation>
  </message>
  <message>
   <source>{} is taken by {}, which would lose it.</source>
   <translation>[{} îš ţåkéñ bý {}, ŵhîçh ŵöüłð łöšé îţ.··············]</translation>
  </message>
 </context>
 <context>
  <name>LandmarkCanvas</name>
  <message>
   <source>Photo with landmarks</source>
   <translation>[Phöţö ŵîţh łåñðmåřkš········]</translation>
  </message>
 </context>
 <context>
  <name>LandmarkLayer</name>
  <message>
   <source>Moving landmarks</source>
   <translation>[Mövîñğ łåñðmåřkš······]</translation>
  </message>
 </context>
 <context>
  <name>LandmarkTools</name>
  <message>
   <source>Edit landmarks</source>
   <translation>[Éðîţ łåñðmåřkš······]</translation>
  </message>
  <message>
   <source>Edit landmarks: drag points of the face  (Alt+0)</source>
   <translation>[Éðîţ łåñðmåřkš: ðřåğ pöîñţš öf ţhé fåçé  (Åłţ+0)···················]</translation>
  </message>
  <message>
   <source>Onion skin</source>
   <translation>[Öñîöñ škîñ····]</translation>
  </message>
  <message>
   <source>Onion skin: outlines of the frames before and after  (Alt+9)</source>
   <translation>[Öñîöñ škîñ: öüţłîñéš öf ţhé fřåméš béföřé åñð åfţéř  (Åłţ+9)························]</translation>
  </message>
  <message>
   <source>Path of points</source>
   <translation>[Påţh öf pöîñţš······]</translation>
  </message>
  <message>
   <source>Where the chosen points go within a second  (Alt+-)</source>
   <translation>[Ŵhéřé ţhé çhöšéñ pöîñţš ğö ŵîţhîñ å šéçöñð  (Åłţ+-)····················]</translation>
  </message>
 </context>
 <context>
  <name>LandmarkView</name>
  <message>
   <source>A moved point takes its partner on the other side along</source>
   <translation>[Å mövéð pöîñţ ţåkéš îţš påřţñéř öñ ţhé öţhéř šîðé åłöñğ······················]</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Click the centre of the left eye. Esc keeps the points as they are.</source>
   <translation>[Çłîçk ţhé çéñţřé öf ţhé łéfţ éýé. Éšç kéépš ţhé pöîñţš åš ţhéý åřé.···························]</translation>
  </message>
  <message>
   <source>Close and keep the points</source>
   <translation>[Çłöšé åñð kéép ţhé pöîñţš··········]</translation>
  </message>
  <message>
   <source>Close and take back what was changed here</source>
   <translation>[Çłöšé åñð ţåké båçk ŵhåţ ŵåš çhåñğéð héřé················]</translation>
  </message>
  <message>
   <source>Detect again</source>
   <translation>[Ðéţéçţ åğåîñ·····]</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>[Ðöñé··]</translation>
  </message>
  <message>
   <source>Drag points · Shift adds, drag on the photo chooses · Alt-drag moves a group, Alt+wheel turns it, Alt+arrows nudge · Wheel zooms, middle button pans</source>
   <translation>[Ðřåğ pöîñţš · Šhîfţ åððš, ðřåğ öñ ţhé phöţö çhööšéš · Åłţ-ðřåğ mövéš å ğřöüp, Åłţ+ŵhééł ţüřñš îţ, Åłţ+åřřöŵš ñüðğé · Ŵhééł žöömš, mîððłé büţţöñ påñš···························································]</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>[Fîţ·]</translation>
  </message>
  <message>
   <source>Landmarks of {}</source>
   <translation>[Łåñðmåřkš öf {}·····]</translation>
  </message>
  <message>
   <source>Let the detector find the points anew</source>
   <translation>[Łéţ ţhé ðéţéçţöř fîñð ţhé pöîñţš åñéŵ···············]</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>[Mîřřöř··]</translation>
  </message>
  <message>
   <source>No points yet: detect again, or place the mean face.</source>
   <translation>[Ñö pöîñţš ýéţ: ðéţéçţ åğåîñ, öř płåçé ţhé méåñ fåçé.·····················]</translation>
  </message>
  <message>
   <source>Now the centre of the right eye.</source>
   <translation>[Ñöŵ ţhé çéñţřé öf ţhé řîğhţ éýé.·············]</translation>
  </message>
  <message>
   <source>Place mean face</source>
   <translation>[Płåçé méåñ fåçé······]</translation>
  </message>
  <message>
   <source>Point {} · {} · {:.1f}, {:.1f}</source>
   <translation>[Pöîñţ {} · {} · {:.1f}, {:.1f}······]</translation>
  </message>
  <message>
   <source>Show the whole photo (F)</source>
   <translation>[Šhöŵ ţhé ŵhöłé phöţö (F)··········]</translation>
  </message>
  <message>
   <source>Start by hand: a mean face, laid on two clicked eyes</source>
   <translation>[Šţåřţ bý håñð: å méåñ fåçé, łåîð öñ ţŵö çłîçkéð éýéš·····················]</translation>
  </message>
 </context>
 <context>
  <name>LaneCanvas</name>
  <message>
   <source>Curves of the timeline</source>
   <translation>[Çüřvéš öf ţhé ţîméłîñé·········]</translation>
  </message>
 </context>
 <context>
  <name>LaneFilter</name>
  <message>
   <source>Filter lanes</source>
   <translation>[Fîłţéř łåñéš·····]</translation>
  </message>
  <message>
   <source>Filter lanes by name</source>
   <translation>[Fîłţéř łåñéš bý ñåmé········]</translation>
  </message>
  <message>
   <source>List all lanes</source>
   <translation>[Łîšţ åłł łåñéš······]</translation>
  </message>
  <message>
   <source>List all lanes  (Esc)</source>
   <translation>[Łîšţ åłł łåñéš  (Éšç)········]</translation>
  </message>
  <message>
   <source>List the lanes whose names hold these words  (Ctrl+F)</source>
   <translation>[Łîšţ ţhé łåñéš ŵhöšé ñåméš höłð ţhéšé ŵöřðš  (Çţřł+F)·····················]</translation>
  </message>
 </context>
 <context>
  <name>LatencyRow</name>
  <message>
   <source>Clap test</source>
   <translation>[Çłåp ţéšţ····]</translation>
  </message>
  <message>
   <source>Latency unknown</source>
   <translation>[Łåţéñçý üñkñöŵñ······]</translation>
  </message>
  <message>
   <source>Latency {:.0f} ms</source>
   <translation>[Łåţéñçý {:.0f} mš····]</translation>
  </message>
  <message>
   <source>Listening for claps …</source>
   <translation>[Łîšţéñîñğ föř çłåpš …········]</translation>
  </message>
  <message>
   <source>Measure the latency with claps</source>
   <translation>[Méåšüřé ţhé łåţéñçý ŵîţh çłåpš············]</translation>
  </message>
  <message>
   <source>Plays claps and records them: from then on what is punched in lies in step with what was heard. Once per microphone; no headphones.</source>
   <translation>[Płåýš çłåpš åñð řéçöřðš ţhém: fřöm ţhéñ öñ ŵhåţ îš püñçhéð îñ łîéš îñ šţép ŵîţh ŵhåţ ŵåš héåřð. Öñçé péř mîçřöphöñé; ñö héåðphöñéš.····················································]</translation>
  </message>
 </context>
 <context>
  <name>LayoutBar</name>
  <message>
   <source>Dope sheet</source>
   <translation>[Ðöpé šhééţ····]</translation>
  </message>
  <message>
   <source>Each lane's curve on a row of its own  (Tab)</source>
   <translation>[Éåçh łåñé'š çüřvé öñ å řöŵ öf îţš öŵñ  (Ţåb)··················]</translation>
  </message>
  <message>
   <source>Every curve of the graph as high as its lane's range  (Alt+N)</source>
   <translation>[Évéřý çüřvé öf ţhé ğřåph åš hîğh åš îţš łåñé'š řåñğé  (Åłţ+Ñ)························]</translation>
  </message>
  <message>
   <source>Graph</source>
   <translation>[Ğřåph··]</translation>
  </message>
  <message>
   <source>Isolate</source>
   <translation>[Îšöłåţé···]</translation>
  </message>
  <message>
   <source>Keys alone, one line per lane  (Tab)</source>
   <translation>[Kéýš åłöñé, öñé łîñé péř łåñé  (Ţåb)··············]</translation>
  </message>
  <message>
   <source>List the chosen lanes alone; Ctrl or Shift+click names  (Shift+H)</source>
   <translation>[Łîšţ ţhé çhöšéñ łåñéš åłöñé; Çţřł öř Šhîfţ+çłîçk ñåméš  (Šhîfţ+H)··························]</translation>
  </message>
  <message>
   <source>Normalise</source>
   <translation>[Ñöřmåłîšé····]</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>[Řöŵš··]</translation>
  </message>
  <message>
   <source>The curves of the chosen lanes in one plot: Ctrl+click names  (Tab)</source>
   <translation>[Ţhé çüřvéš öf ţhé çhöšéñ łåñéš îñ öñé płöţ: Çţřł+çłîçk ñåméš  (Ţåb)···························]</translation>
  </message>
 </context>
 <context>
  <name>LeadIn</name>
  <message>
   <source> s</source>
   <translation>[ š·]</translation>
  </message>
  <message>
   <source>Count-in</source>
   <translation>[Çöüñţ-îñ···]</translation>
  </message>
  <message>
   <source>Pre-roll</source>
   <translation>[Přé-řöłł···]</translation>
  </message>
  <message>
   <source>Seconds before recording starts; 0 starts at once. Record again cancels.</source>
   <translation>[Šéçöñðš béföřé řéçöřðîñğ šţåřţš; 0 šţåřţš åţ öñçé. Řéçöřð åğåîñ çåñçéłš.·····························]</translation>
  </message>
  <message>
   <source>Seconds of the film that are played before the playhead: Record with pre-roll (Ctrl+R) and Punch and roll (Shift+D)</source>
   <translation>[Šéçöñðš öf ţhé fîłm ţhåţ åřé płåýéð béföřé ţhé płåýhéåð: Řéçöřð ŵîţh přé-řöłł (Çţřł+Ř) åñð Püñçh åñð řöłł (Šhîfţ+Ð)··············································]</translation>
  </message>
 </context>
 <context>
  <name>LetterStrip</name>
  <message>
   <source>Letters heard in the voice</source>
   <translation>[Łéţţéřš héåřð îñ ţhé vöîçé··········]</translation>
  </message>
  <message>
   <source>said with closed lips</source>
   <translation>[šåîð ŵîţh çłöšéð łîpš········]</translation>
  </message>
  <message>
   <source>space</source>
   <translation>[špåçé··]</translation>
  </message>
  <message>
   <source>{letter}: {sure:.0%} sure</source>
   <translation>[{letter}: {sure:.0%} šüřé···]</translation>
  </message>
 </context>
 <context>
  <name>LevelMeter</name>
  <message>
   <source>Peak {:.0f} dB</source>
   <translation>[Péåk {:.0f} ðB···]</translation>
  </message>
  <message>
   <source>Recording level</source>
   <translation>[Řéçöřðîñğ łévéł······]</translation>
  </message>
  <message>
   <source>Speak so that the loudest moments reach the line at -6 dB.
The lamp stays red after an overload; click to reset it.</source>
   <translation>[Špéåk šö ţhåţ ţhé łöüðéšţ möméñţš řéåçh ţhé łîñé åţ -6 ðB.
Ţhé łåmp šţåýš řéð åfţéř åñ övéřłöåð; çłîçk ţö řéšéţ îţ.··············································]</translation>
  </message>
 </context>
 <context>
  <name>LipSyncActions</name>
  <message>
   <source>1 problem</source>
   <translation>[1 přöbłém····]</translation>
  </message>
  <message>
   <source>Check the lip sync</source>
   <translation>[Çhéçk ţhé łîp šýñç·······]</translation>
  </message>
  <message>
   <source>F8 goes to the next one, Ctrl+F8 fixes it.</source>
   <translation>[F8 ğöéš ţö ţhé ñéxţ öñé, Çţřł+F8 fîxéš îţ.·················]</translation>
  </message>
  <message>
   <source>Fix this problem</source>
   <translation>[Fîx ţhîš přöbłém······]</translation>
  </message>
  <message>
   <source>Lip sync</source>
   <translation>[Łîp šýñç···]</translation>
  </message>
  <message>
   <source>Lip sync: no problem found.</source>
   <translation>[Łîp šýñç: ñö přöbłém föüñð.···········]</translation>
  </message>
  <message>
   <source>Lip sync: {} found.</source>
   <translation>[Łîp šýñç: {} föüñð.·······]</translation>
  </message>
  <message>
   <source>Next problem</source>
   <translation>[Ñéxţ přöbłém·····]</translation>
  </message>
  <message>
   <source>Previous problem</source>
   <translation>[Přévîöüš přöbłém······]</translation>
  </message>
  <message>
   <source>Transcript…</source>
   <translation>[Ţřåñšçřîpţ…····]</translation>
  </message>
  <message>
   <source>{} problems</source>
   <translation>[{} přöbłémš····]</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;View</source>
   <translation>[&amp;Vîéŵ··]</translation>
  </message>
  <message>
   <source>Save changes?</source>
   <translation>[Šåvé çhåñğéš?·····]</translation>
  </message>
  <message>
   <source>“{}” has changes that are not saved.</source>
   <translation>[“{}” håš çhåñğéš ţhåţ åřé ñöţ šåvéð.··············]</translation>
  </message>
 </context>
 <context>
  <name>MarginActions</name>
  <message>
   <source>Next frames held back by M</source>
   <translation>[Ñéxţ fřåméš héłð båçk bý M··········]</translation>
  </message>
  <message>
   <source>Previous frames held back by M</source>
   <translation>[Přévîöüš fřåméš héłð båçk bý M············]</translation>
  </message>
 </context>
 <context>
  <name>MarkerActions</name>
  <message>
   <source>A marker with a length: drag its ends on the ruler</source>
   <translation>[Å måřkéř ŵîţh å łéñğţh: ðřåğ îţš éñðš öñ ţhé řüłéř····················]</translation>
  </message>
  <message>
   <source>Add a marker</source>
   <translation>[Åðð å måřkéř·····]</translation>
  </message>
  <message>
   <source>Clear in and out</source>
   <translation>[Çłéåř îñ åñð öüţ······]</translation>
  </message>
  <message>
   <source>Delete the marker at the playhead</source>
   <translation>[Ðéłéţé ţhé måřkéř åţ ţhé płåýhéåð·············]</translation>
  </message>
  <message>
   <source>Go to in</source>
   <translation>[Ğö ţö îñ···]</translation>
  </message>
  <message>
   <source>Go to out</source>
   <translation>[Ğö ţö öüţ····]</translation>
  </message>
  <message>
   <source>In and out</source>
   <translation>[Îñ åñð öüţ····]</translation>
  </message>
  <message>
   <source>In and out around the selected keys</source>
   <translation>[Îñ åñð öüţ åřöüñð ţhé šéłéçţéð kéýš··············]</translation>
  </message>
  <message>
   <source>Label from in to out</source>
   <translation>[Łåbéł fřöm îñ ţö öüţ········]</translation>
  </message>
  <message>
   <source>Markers</source>
   <translation>[Måřkéřš···]</translation>
  </message>
  <message>
   <source>Next marker</source>
   <translation>[Ñéxţ måřkéř····]</translation>
  </message>
  <message>
   <source>On the frame at the playhead, or of what is recorded now; double-click it to name it</source>
   <translation>[Öñ ţhé fřåmé åţ ţhé płåýhéåð, öř öf ŵhåţ îš řéçöřðéð ñöŵ; ðöübłé-çłîçk îţ ţö ñåmé îţ··································]</translation>
  </message>
  <message>
   <source>Play from in to out</source>
   <translation>[Płåý fřöm îñ ţö öüţ········]</translation>
  </message>
  <message>
   <source>Previous marker</source>
   <translation>[Přévîöüš måřkéř······]</translation>
  </message>
  <message>
   <source>Set in</source>
   <translation>[Šéţ îñ··]</translation>
  </message>
  <message>
   <source>Set in and out first (I, O).</source>
   <translation>[Šéţ îñ åñð öüţ fîřšţ (Î, Ö).···········]</translation>
  </message>
  <message>
   <source>Set out</source>
   <translation>[Šéţ öüţ···]</translation>
  </message>
 </context>
 <context>
  <name>MixGroup</name>
  <message>
   <source>Across</source>
   <translation>[Åçřöšš··]</translation>
  </message>
  <message>
   <source>Both eyes have one gain. Linking gives the right one that of the left.</source>
   <translation>[Böţh éýéš håvé öñé ğåîñ. Łîñkîñğ ğîvéš ţhé řîğhţ öñé ţhåţ öf ţhé łéfţ.····························]</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>[Ðöŵñ··]</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>[Łîñk··]</translation>
  </message>
  <message>
   <source>Link both eyes: {}</source>
   <translation>[Łîñk böţh éýéš: {}······]</translation>
  </message>
  <message>
   <source>Mute</source>
   <translation>[Müţé··]</translation>
  </message>
  <message>
   <source>Mute {}</source>
   <translation>[Müţé {}··]</translation>
  </message>
  <message>
   <source>Mute {}: it rests, whatever was generated or made by hand.</source>
   <translation>[Müţé {}: îţ řéšţš, ŵhåţévéř ŵåš ğéñéřåţéð öř måðé bý håñð.······················]</translation>
  </message>
  <message>
   <source>Pitch</source>
   <translation>[Pîţçh··]</translation>
  </message>
  <message>
   <source>Roll</source>
   <translation>[Řöłł··]</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>[Šîžé··]</translation>
  </message>
  <message>
   <source>X</source>
   <translation>[X]</translation>
  </message>
  <message>
   <source>Y</source>
   <translation>[Ý]</translation>
  </message>
  <message>
   <source>Yaw</source>
   <translation>[Ýåŵ·]</translation>
  </message>
  <message>
   <source>blinks and lids</source>
   <translation>[błîñkš åñð łîðš······]</translation>
  </message>
  <message>
   <source>emotions</source>
   <translation>[émöţîöñš···]</translation>
  </message>
  <message>
   <source>gaze across</source>
   <translation>[ğåžé åçřöšš····]</translation>
  </message>
  <message>
   <source>gaze down</source>
   <translation>[ğåžé ðöŵñ····]</translation>
  </message>
  <message>
   <source>head across</source>
   <translation>[héåð åçřöšš····]</translation>
  </message>
  <message>
   <source>head down</source>
   <translation>[héåð ðöŵñ····]</translation>
  </message>
  <message>
   <source>head pitch</source>
   <translation>[héåð pîţçh····]</translation>
  </message>
  <message>
   <source>head roll</source>
   <translation>[héåð řöłł····]</translation>
  </message>
  <message>
   <source>head size</source>
   <translation>[héåð šîžé····]</translation>
  </message>
  <message>
   <source>head yaw</source>
   <translation>[héåð ýåŵ···]</translation>
  </message>
 </context>
 <context>
  <name>ModifierCard</name>
  <message>
   <source>On</source>
   <translation>[Öñ·]</translation>
  </message>
  <message>
   <source>Range and influence</source>
   <translation>[Řåñğé åñð îñfłüéñçé········]</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>[Řémövé··]</translation>
  </message>
  <message>
   <source>Remove this modifier</source>
   <translation>[Řémövé ţhîš möðîfîéř········]</translation>
  </message>
  <message>
   <source>Whether this modifier counts</source>
   <translation>[Ŵhéţhéř ţhîš möðîfîéř çöüñţš···········]</translation>
  </message>
  <message>
   <source>Work earlier</source>
   <translation>[Ŵöřk éåřłîéř·····]</translation>
  </message>
  <message>
   <source>Work later</source>
   <translation>[Ŵöřk łåţéř····]</translation>
  </message>
  <message>
   <source>Works after the one below</source>
   <translation>[Ŵöřkš åfţéř ţhé öñé béłöŵ··········]</translation>
  </message>
  <message>
   <source>Works before the one above</source>
   <translation>[Ŵöřkš béföřé ţhé öñé åbövé··········]</translation>
  </message>
 </context>
 <context>
  <name>ModifierWindow</name>
  <message>
   <source>Add</source>
   <translation>[Åðð·]</translation>
  </message>
  <message>
   <source>Bake into keys</source>
   <translation>[Båké îñţö kéýš······]</translation>
  </message>
  <message>
   <source>Modifiers of the lane</source>
   <translation>[Möðîfîéřš öf ţhé łåñé········]</translation>
  </message>
  <message>
   <source>Modifiers of {}</source>
   <translation>[Möðîfîéřš öf {}·····]</translation>
  </message>
  <message>
   <source>Nothing is done to this lane after its keys.</source>
   <translation>[Ñöţhîñğ îš ðöñé ţö ţhîš łåñé åfţéř îţš kéýš.··················]</translation>
  </message>
  <message>
   <source>This lane is locked: unlock it to change its modifiers.</source>
   <translation>[Ţhîš łåñé îš łöçkéð: üñłöçk îţ ţö çhåñğé îţš möðîfîéřš.······················]</translation>
  </message>
  <message>
   <source>Write what is seen into keys and remove the modifiers</source>
   <translation>[Ŵřîţé ŵhåţ îš šééñ îñţö kéýš åñð řémövé ţhé möðîfîéřš·····················]</translation>
  </message>
 </context>
 <context>
  <name>OffsetEntry</name>
  <message>
   <source> px</source>
   <translation>[ px·]</translation>
  </message>
  <message>
   <source>Move 1 point by</source>
   <translation>[Mövé 1 pöîñţ bý······]</translation>
  </message>
  <message>
   <source>Move {} points by</source>
   <translation>[Mövé {} pöîñţš bý······]</translation>
  </message>
  <message>
   <source>Offset down in pixels</source>
   <translation>[Öffšéţ ðöŵñ îñ pîxéłš········]</translation>
  </message>
  <message>
   <source>Offset of the chosen landmarks</source>
   <translation>[Öffšéţ öf ţhé çhöšéñ łåñðmåřkš············]</translation>
  </message>
  <message>
   <source>Offset to the right in pixels</source>
   <translation>[Öffšéţ ţö ţhé řîğhţ îñ pîxéłš············]</translation>
  </message>
  <message>
   <source>x</source>
   <translation>[x]</translation>
  </message>
  <message>
   <source>y</source>
   <translation>[ý]</translation>
  </message>
 </context>
 <context>
  <name>ParamForm</name>
  <message>
   <source>{} slider</source>
   <translation>[{} šłîðéř···]</translation>
  </message>
  <message>
   <source>{} to {}, default {}</source>
   <translation>[{} ţö {}, ðéfåüłţ {}······]</translation>
  </message>
  <message>
   <source>{} value</source>
   <translation>[{} våłüé··]</translation>
  </message>
  <message>
   <source>{}. Double-click the slider to reset.</source>
   <translation>[{}. Ðöübłé-çłîçk ţhé šłîðéř ţö řéšéţ.··············]</translation>
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>What makes this frame</source>
   <translation>[Ŵhåţ måkéš ţhîš fřåmé········]</translation>
  </message>
 </context>
 <context>
  <name>PerformancePanel</name>
  <message>
   <source>Blinks</source>
   <translation>[Błîñkš··]</translation>
  </message>
  <message>
   <source>Emotion</source>
   <translation>[Émöţîöñ···]</translation>
  </message>
  <message>
   <source>Freeze head</source>
   <translation>[Fřééžé héåð····]</translation>
  </message>
  <message>
   <source>Freeze head, as it is at {}</source>
   <translation>[Fřééžé héåð, åš îţ îš åţ {}··········]</translation>
  </message>
  <message>
   <source>Gains 1, nothing muted, eyes linked, no stabiliser, the head free</source>
   <translation>[Ğåîñš 1, ñöţhîñğ müţéð, éýéš łîñkéð, ñö šţåbîłîšéř, ţhé héåð fřéé··························]</translation>
  </message>
  <message>
   <source>Gaze</source>
   <translation>[Ğåžé··]</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>[Héåð··]</translation>
  </message>
  <message>
   <source>Performance</source>
   <translation>[Péřföřmåñçé····]</translation>
  </message>
  <message>
   <source>Reset all</source>
   <translation>[Řéšéţ åłł····]</translation>
  </message>
  <message>
   <source>Reset the performance settings</source>
   <translation>[Řéšéţ ţhé péřföřmåñçé šéţţîñğš············]</translation>
  </message>
  <message>
   <source>The head keeps the pose of the frame at the playhead;
mouth, blinks and gaze live on.</source>
   <translation>[Ţhé héåð kéépš ţhé pöšé öf ţhé fřåmé åţ ţhé płåýhéåð;
möüţh, błîñkš åñð ğåžé łîvé öñ.··································]</translation>
  </message>
 </context>
 <context>
  <name>PictureActions</name>
  <message>
   <source>A drag takes neighbours along; the wheel sets from how far</source>
   <translation>[Å ðřåğ ţåkéš ñéîğhböüřš åłöñğ; ţhé ŵhééł šéţš fřöm höŵ fåř·······················]</translation>
  </message>
  <message>
   <source>Alt+wheel over the picture, too; with Ctrl as well where points are chosen</source>
   <translation>[Åłţ+ŵhééł övéř ţhé pîçţüřé, ţöö; ŵîţh Çţřł åš ŵéłł ŵhéřé pöîñţš åřé çhöšéñ······························]</translation>
  </message>
  <message>
   <source>Both sides of the face move; off, each side alone</source>
   <translation>[Böţh šîðéš öf ţhé fåçé mövé; öff, éåçh šîðé åłöñé····················]</translation>
  </message>
  <message>
   <source>Cancel a drag, or choose no point</source>
   <translation>[Çåñçéł å ðřåğ, öř çhööšé ñö pöîñţ·············]</translation>
  </message>
  <message>
   <source>Choose: {}</source>
   <translation>[Çhööšé: {}···]</translation>
  </message>
  <message>
   <source>Drag points of the face: the lanes that move get keys</source>
   <translation>[Ðřåğ pöîñţš öf ţhé fåçé: ţhé łåñéš ţhåţ mövé ğéţ kéýš·····················]</translation>
  </message>
  <message>
   <source>Edit landmarks</source>
   <translation>[Éðîţ łåñðmåřkš······]</translation>
  </message>
  <message>
   <source>In and out are set around the frames passed; Alt+P clears them</source>
   <translation>[Îñ åñð öüţ åřé šéţ åřöüñð ţhé fřåméš påššéð; Åłţ+P çłéåřš ţhém·························]</translation>
  </message>
  <message>
   <source>Landmarks</source>
   <translation>[Łåñðmåřkš····]</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>[Mîřřöř··]</translation>
  </message>
  <message>
   <source>Move by numbers…</source>
   <translation>[Mövé bý ñümbéřš…······]</translation>
  </message>
  <message>
   <source>One frame back in the picture</source>
   <translation>[Öñé fřåmé båçk îñ ţhé pîçţüřé············]</translation>
  </message>
  <message>
   <source>One frame on in the picture</source>
   <translation>[Öñé fřåmé öñ îñ ţhé pîçţüřé···········]</translation>
  </message>
  <message>
   <source>Onion skin</source>
   <translation>[Öñîöñ škîñ····]</translation>
  </message>
  <message>
   <source>Outlines of the frames before and after</source>
   <translation>[Öüţłîñéš öf ţhé fřåméš béföřé åñð åfţéř················]</translation>
  </message>
  <message>
   <source>P&amp;review</source>
   <translation>[P&amp;řévîéŵ···]</translation>
  </message>
  <message>
   <source>Path of the chosen points</source>
   <translation>[Påţh öf ţhé çhöšéñ pöîñţš··········]</translation>
  </message>
  <message>
   <source>Preview picture</source>
   <translation>[Přévîéŵ pîçţüřé······]</translation>
  </message>
  <message>
   <source>Proportional editing</source>
   <translation>[Přöpöřţîöñåł éðîţîñğ········]</translation>
  </message>
  <message>
   <source>Select one frame back</source>
   <translation>[Šéłéçţ öñé fřåmé båçk········]</translation>
  </message>
  <message>
   <source>Select one frame on</source>
   <translation>[Šéłéçţ öñé fřåmé öñ········]</translation>
  </message>
  <message>
   <source>Select to the end</source>
   <translation>[Šéłéçţ ţö ţhé éñð·······]</translation>
  </message>
  <message>
   <source>Select to the start</source>
   <translation>[Šéłéçţ ţö ţhé šţåřţ········]</translation>
  </message>
  <message>
   <source>Show all points again</source>
   <translation>[Šhöŵ åłł pöîñţš åğåîñ········]</translation>
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation>[Šhöŵ ţhé ŵhöłé pîçţüřé·········]</translation>
  </message>
  <message>
   <source>Switch on Edit landmarks first.</source>
   <translation>[Šŵîţçh öñ Éðîţ łåñðmåřkš fîřšţ.············]</translation>
  </message>
  <message>
   <source>Take fewer neighbours along</source>
   <translation>[Ţåké féŵéř ñéîğhböüřš åłöñğ···········]</translation>
  </message>
  <message>
   <source>Take more neighbours along</source>
   <translation>[Ţåké möřé ñéîğhböüřš åłöñğ··········]</translation>
  </message>
  <message>
   <source>Where they go within a second, a dot for each frame</source>
   <translation>[Ŵhéřé ţhéý ğö ŵîţhîñ å šéçöñð, å ðöţ föř éåçh fřåmé····················]</translation>
  </message>
 </context>
 <context>
  <name>PictureBar</name>
  <message>
   <source>A drag takes neighbours along; the wheel sets from how far  (O)</source>
   <translation>[Å ðřåğ ţåkéš ñéîğhböüřš åłöñğ; ţhé ŵhééł šéţš fřöm höŵ fåř  (Ö)·························]</translation>
  </message>
  <message>
   <source>AA</source>
   <translation>[ÅÅ·]</translation>
  </message>
  <message>
   <source>Blink</source>
   <translation>[Błîñk··]</translation>
  </message>
  <message>
   <source>Both sides of the face move; off, each side alone  (Shift+M)</source>
   <translation>[Böţh šîðéš öf ţhé fåçé mövé; öff, éåçh šîðé åłöñé  (Šhîfţ+M)························]</translation>
  </message>
  <message>
   <source>Choose the points of a part. In the picture: click a point, drag a box around some, Alt-drag moves a part, Alt+wheel turns it, a right click hides a point. Alt+wheel steps frames where no point is chosen, Ctrl+Alt+wheel always.</source>
   <translation>[Çhööšé ţhé pöîñţš öf å påřţ. Îñ ţhé pîçţüřé: çłîçk å pöîñţ, ðřåğ å böx åřöüñð šömé, Åłţ-ðřåğ mövéš å påřţ, Åłţ+ŵhééł ţüřñš îţ, å řîğhţ çłîçk hîðéš å pöîñţ. Åłţ+ŵhééł šţépš fřåméš ŵhéřé ñö pöîñţ îš çhöšéñ, Çţřł+Åłţ+ŵhééł åłŵåýš.···························································································]</translation>
  </message>
  <message>
   <source>E</source>
   <translation>[É]</translation>
  </message>
  <message>
   <source>FV</source>
   <translation>[FV·]</translation>
  </message>
  <message>
   <source>Falloff</source>
   <translation>[Fåłłöff···]</translation>
  </message>
  <message>
   <source>Frames between outlines</source>
   <translation>[Fřåméš béţŵééñ öüţłîñéš·········]</translation>
  </message>
  <message>
   <source>Frown</source>
   <translation>[Fřöŵñ··]</translation>
  </message>
  <message>
   <source>I</source>
   <translation>[Î]</translation>
  </message>
  <message>
   <source>Jaw</source>
   <translation>[Jåŵ·]</translation>
  </message>
  <message>
   <source>L</source>
   <translation>[Ł]</translation>
  </message>
  <message>
   <source>Left brow</source>
   <translation>[Łéfţ břöŵ····]</translation>
  </message>
  <message>
   <source>Left eye</source>
   <translation>[Łéfţ éýé···]</translation>
  </message>
  <message>
   <source>Left lower lid</source>
   <translation>[Łéfţ łöŵéř łîð······]</translation>
  </message>
  <message>
   <source>Left upper lid</source>
   <translation>[Łéfţ üppéř łîð······]</translation>
  </message>
  <message>
   <source>Lips</source>
   <translation>[Łîpš··]</translation>
  </message>
  <message>
   <source>Lower lip</source>
   <translation>[Łöŵéř łîp····]</translation>
  </message>
  <message>
   <source>MBP</source>
   <translation>[MBP·]</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>[Mîřřöř··]</translation>
  </message>
  <message>
   <source>Mouth corners</source>
   <translation>[Möüţh çöřñéřš·····]</translation>
  </message>
  <message>
   <source>Move the chosen points by numbers  (F2)</source>
   <translation>[Mövé ţhé çhöšéñ pöîñţš bý ñümbéřš  (F2)················]</translation>
  </message>
  <message>
   <source>Nose</source>
   <translation>[Ñöšé··]</translation>
  </message>
  <message>
   <source>O</source>
   <translation>[Ö]</translation>
  </message>
  <message>
   <source>Offset…</source>
   <translation>[Öffšéţ…···]</translation>
  </message>
  <message>
   <source>Onion skin</source>
   <translation>[Öñîöñ škîñ····]</translation>
  </message>
  <message>
   <source>Outlines before and after</source>
   <translation>[Öüţłîñéš béföřé åñð åfţéř··········]</translation>
  </message>
  <message>
   <source>Part of the face to move</source>
   <translation>[Påřţ öf ţhé fåçé ţö mövé··········]</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>[Pöîñţš··]</translation>
  </message>
  <message>
   <source>Pupils</source>
   <translation>[Püpîłš··]</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>[Řéšţ··]</translation>
  </message>
  <message>
   <source>Right brow</source>
   <translation>[Řîğhţ břöŵ····]</translation>
  </message>
  <message>
   <source>Right eye</source>
   <translation>[Řîğhţ éýé····]</translation>
  </message>
  <message>
   <source>Right lower lid</source>
   <translation>[Řîğhţ łöŵéř łîð······]</translation>
  </message>
  <message>
   <source>Right upper lid</source>
   <translation>[Řîğhţ üppéř łîð······]</translation>
  </message>
  <message>
   <source>Smile</source>
   <translation>[Šmîłé··]</translation>
  </message>
  <message>
   <source>Surprise</source>
   <translation>[Šüřpřîšé···]</translation>
  </message>
  <message>
   <source>U</source>
   <translation>[Ü]</translation>
  </message>
  <message>
   <source>Upper lip</source>
   <translation>[Üppéř łîp····]</translation>
  </message>
  <message>
   <source>Whole head</source>
   <translation>[Ŵhöłé héåð····]</translation>
  </message>
  <message>
   <source>every {}</source>
   <translation>[évéřý {}··]</translation>
  </message>
  <message>
   <source>{} each way</source>
   <translation>[{} éåçh ŵåý····]</translation>
  </message>
  <message>
   <source>{} · point {} · {:.1f}, {:.1f} px</source>
   <translation>[{} · pöîñţ {} · {:.1f}, {:.1f} px·······]</translation>
  </message>
 </context>
 <context>
  <name>PlayActions</name>
  <message>
   <source>Frames</source>
   <translation>[Fřåméš··]</translation>
  </message>
  <message>
   <source>Go by seconds</source>
   <translation>[Ğö bý šéçöñðš·····]</translation>
  </message>
  <message>
   <source>Loop</source>
   <translation>[Łööp··]</translation>
  </message>
  <message>
   <source>Next key</source>
   <translation>[Ñéxţ kéý···]</translation>
  </message>
  <message>
   <source>One frame back</source>
   <translation>[Öñé fřåmé båçk······]</translation>
  </message>
  <message>
   <source>One frame on</source>
   <translation>[Öñé fřåmé öñ·····]</translation>
  </message>
  <message>
   <source>Play / pause</source>
   <translation>[Płåý / påüšé·····]</translation>
  </message>
  <message>
   <source>Play again and again, from in to out where these are set</source>
   <translation>[Płåý åğåîñ åñð åğåîñ, fřöm îñ ţö öüţ ŵhéřé ţhéšé åřé šéţ······················]</translation>
  </message>
  <message>
   <source>Previous key</source>
   <translation>[Přévîöüš kéý·····]</translation>
  </message>
  <message>
   <source>Ruler in</source>
   <translation>[Řüłéř îñ···]</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>[Šéçöñðš···]</translation>
  </message>
  <message>
   <source>Short pieces of the voice are heard where the playhead is dragged to</source>
   <translation>[Šhöřţ pîéçéš öf ţhé vöîçé åřé héåřð ŵhéřé ţhé płåýhéåð îš ðřåğğéð ţö···························]</translation>
  </message>
  <message>
   <source>Shuttle back</source>
   <translation>[Šhüţţłé båçk·····]</translation>
  </message>
  <message>
   <source>Shuttle forward</source>
   <translation>[Šhüţţłé föřŵåřð······]</translation>
  </message>
  <message>
   <source>Sound while scrubbing</source>
   <translation>[Šöüñð ŵhîłé šçřübbîñğ········]</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>[Šţöp··]</translation>
  </message>
  <message>
   <source>Timecode</source>
   <translation>[Ţîméçöðé···]</translation>
  </message>
  <message>
   <source>To the end</source>
   <translation>[Ţö ţhé éñð····]</translation>
  </message>
  <message>
   <source>To the start</source>
   <translation>[Ţö ţhé šţåřţ·····]</translation>
  </message>
  <message>
   <source>When pictures are slow</source>
   <translation>[Ŵhéñ pîçţüřéš åřé šłöŵ·········]</translation>
  </message>
  <message>
   <source>{} s back</source>
   <translation>[{} š båçk···]</translation>
  </message>
  <message>
   <source>{} s on</source>
   <translation>[{} š öñ··]</translation>
  </message>
 </context>
 <context>
  <name>Playing</name>
  <message>
   <source>Go to a time…</source>
   <translation>[Ğö ţö å ţîmé…·····]</translation>
  </message>
  <message>
   <source>Type it where the time of the playhead is shown</source>
   <translation>[Ţýpé îţ ŵhéřé ţhé ţîmé öf ţhé płåýhéåð îš šhöŵñ···················]</translation>
  </message>
 </context>
 <context>
  <name>PoseActions</name>
  <message>
   <source>Apply pose</source>
   <translation>[Åppłý pöšé····]</translation>
  </message>
  <message>
   <source>Apply pose mirrored</source>
   <translation>[Åppłý pöšé mîřřöřéð········]</translation>
  </message>
  <message>
   <source>Choose a pose in the Poses panel first.</source>
   <translation>[Çhööšé å pöšé îñ ţhé Pöšéš påñéł fîřšţ.················]</translation>
  </message>
  <message>
   <source>Delete pose</source>
   <translation>[Ðéłéţé pöšé····]</translation>
  </message>
  <message>
   <source>Export poses</source>
   <translation>[Éxpöřţ pöšéš·····]</translation>
  </message>
  <message>
   <source>Export poses…</source>
   <translation>[Éxpöřţ pöšéš…·····]</translation>
  </message>
  <message>
   <source>Exporting poses</source>
   <translation>[Éxpöřţîñğ pöšéš······]</translation>
  </message>
  <message>
   <source>Import poses</source>
   <translation>[Împöřţ pöšéš·····]</translation>
  </message>
  <message>
   <source>Import poses…</source>
   <translation>[Împöřţ pöšéš…·····]</translation>
  </message>
  <message>
   <source>Importing poses</source>
   <translation>[Împöřţîñğ pöšéš······]</translation>
  </message>
  <message>
   <source>Keep what all lanes show at the playhead</source>
   <translation>[Kéép ŵhåţ åłł łåñéš šhöŵ åţ ţhé płåýhéåð················]</translation>
  </message>
  <message>
   <source>Lanes that are not known here were left out.</source>
   <translation>[Łåñéš ţhåţ åřé ñöţ kñöŵñ héřé ŵéřé łéfţ öüţ.··················]</translation>
  </message>
  <message>
   <source>Poses</source>
   <translation>[Pöšéš··]</translation>
  </message>
  <message>
   <source>Poses (*{})</source>
   <translation>[Pöšéš (*{})··]</translation>
  </message>
  <message>
   <source>Rename pose</source>
   <translation>[Řéñåmé pöšé····]</translation>
  </message>
  <message>
   <source>Save a pose first.</source>
   <translation>[Šåvé å pöšé fîřšţ.·······]</translation>
  </message>
  <message>
   <source>Save pose</source>
   <translation>[Šåvé pöšé····]</translation>
  </message>
  <message>
   <source>Save pose of lanes with selected keys</source>
   <translation>[Šåvé pöšé öf łåñéš ŵîţh šéłéçţéð kéýš···············]</translation>
  </message>
  <message>
   <source>Select keys in the timeline first.</source>
   <translation>[Šéłéçţ kéýš îñ ţhé ţîméłîñé fîřšţ.··············]</translation>
  </message>
  <message>
   <source>{} poses are in {}.</source>
   <translation>[{} pöšéš åřé îñ {}.······]</translation>
  </message>
 </context>
 <context>
  <name>PoseList</name>
  <message>
   <source>Double click applies it, Shift+click in the mirror.</source>
   <translation>[Ðöübłé çłîçk åppłîéš îţ, Šhîfţ+çłîçk îñ ţhé mîřřöř.····················]</translation>
  </message>
  <message>
   <source>Poses</source>
   <translation>[Pöšéš··]</translation>
  </message>
  <message>
   <source>{}, built in. {}</source>
   <translation>[{}, büîłţ îñ. {}·····]</translation>
  </message>
  <message>
   <source>{}. {}</source>
   <translation>[{}. {}·]</translation>
  </message>
 </context>
 <context>
  <name>PosesPanel</name>
  <message>
   <source>Apply</source>
   <translation>[Åppłý··]</translation>
  </message>
  <message>
   <source>Apply mirrored</source>
   <translation>[Åppłý mîřřöřéð······]</translation>
  </message>
  <message>
   <source>Applying a pose</source>
   <translation>[Åppłýîñğ å pöšé······]</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>[Ðéłéţé··]</translation>
  </message>
  <message>
   <source>Drag to go towards the chosen pose, seen at once</source>
   <translation>[Ðřåğ ţö ğö ţöŵåřðš ţhé çhöšéñ pöšé, šééñ åţ öñçé···················]</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>[Éxpöřţ…···]</translation>
  </message>
  <message>
   <source>Go so far to the chosen pose: keys at the playhead  (Enter)</source>
   <translation>[Ğö šö fåř ţö ţhé çhöšéñ pöšé: kéýš åţ ţhé płåýhéåð  (Éñţéř)························]</translation>
  </message>
  <message>
   <source>How far to go to the pose</source>
   <translation>[Höŵ fåř ţö ğö ţö ţhé pöšé··········]</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>[Împöřţ…···]</translation>
  </message>
  <message>
   <source>Keep what all lanes show at the playhead, or those with selected keys</source>
   <translation>[Kéép ŵhåţ åłł łåñéš šhöŵ åţ ţhé płåýhéåð, öř ţhöšé ŵîţh šéłéçţéð kéýš····························]</translation>
  </message>
  <message>
   <source>Mirrored</source>
   <translation>[Mîřřöřéð···]</translation>
  </message>
  <message>
   <source>Of all lanes</source>
   <translation>[Öf åłł łåñéš·····]</translation>
  </message>
  <message>
   <source>Of lanes with selected keys</source>
   <translation>[Öf łåñéš ŵîţh šéłéçţéð kéýš···········]</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>[Řéñåmé··]</translation>
  </message>
  <message>
   <source>Save pose</source>
   <translation>[Šåvé pöšé····]</translation>
  </message>
  <message>
   <source>Take in poses of a file</source>
   <translation>[Ţåké îñ pöšéš öf å fîłé·········]</translation>
  </message>
  <message>
   <source>The same, left and right changed  (Shift+Enter)</source>
   <translation>[Ţhé šåmé, łéfţ åñð řîğhţ çhåñğéð  (Šhîfţ+Éñţéř)···················]</translation>
  </message>
  <message>
   <source>Write own poses to a file</source>
   <translation>[Ŵřîţé öŵñ pöšéš ţö å fîłé··········]</translation>
  </message>
  <message>
   <source>{} %</source>
   <translation>[{} %·]</translation>
  </message>
 </context>
 <context>
  <name>PreviewActions</name>
  <message>
   <source>Amplify the difference</source>
   <translation>[Åmpłîfý ţhé ðîfféřéñçé·········]</translation>
  </message>
  <message>
   <source>P&amp;review</source>
   <translation>[P&amp;řévîéŵ···]</translation>
  </message>
  <message>
   <source>Soften the difference</source>
   <translation>[Šöfţéñ ţhé ðîfféřéñçé········]</translation>
  </message>
  <message>
   <source>Wipe to the left</source>
   <translation>[Ŵîpé ţö ţhé łéfţ······]</translation>
  </message>
  <message>
   <source>Wipe to the right</source>
   <translation>[Ŵîpé ţö ţhé řîğhţ·······]</translation>
  </message>
 </context>
 <context>
  <name>PreviewPanel</name>
  <message>
   <source>Drop five photos of one person into the source bank on the left.
Then load a voice, press Perform, and the face speaks here.</source>
   <translation>[Ðřöp fîvé phöţöš öf öñé péřšöñ îñţö ţhé šöüřçé båñk öñ ţhé łéfţ.
Ţhéñ łöåð å vöîçé, přéšš Péřföřm, åñð ţhé fåçé špéåkš héřé.··················································]</translation>
  </message>
  <message>
   <source>Landmarks</source>
   <translation>[Łåñðmåřkš····]</translation>
  </message>
  <message>
   <source>Preview size</source>
   <translation>[Přévîéŵ šîžé·····]</translation>
  </message>
  <message>
   <source>Show the landmarks.</source>
   <translation>[Šhöŵ ţhé łåñðmåřkš.········]</translation>
  </message>
  <message>
   <source>Side of the preview in pixels; smaller answers faster.</source>
   <translation>[Šîðé öf ţhé přévîéŵ îñ pîxéłš; šmåłłéř åñšŵéřš fåšţéř.······················]</translation>
  </message>
 </context>
 <context>
  <name>PreviewScreen</name>
  <message>
   <source>All photos</source>
   <translation>[Åłł phöţöš····]</translation>
  </message>
  <message>
   <source>Attention: white keeps the photo, black shows the colour map</source>
   <translation>[Åţţéñţîöñ: ŵhîţé kéépš ţhé phöţö, błåçk šhöŵš ţhé çöłöüř måp························]</translation>
  </message>
  <message>
   <source>Colour map</source>
   <translation>[Çöłöüř måp····]</translation>
  </message>
  <message>
   <source>Painted by the network</source>
   <translation>[Påîñţéð bý ţhé ñéţŵöřk·········]</translation>
  </message>
  <message>
   <source>Photos alone, warped</source>
   <translation>[Phöţöš åłöñé, ŵåřpéð········]</translation>
  </message>
  <message>
   <source>Preview picture</source>
   <translation>[Přévîéŵ pîçţüřé······]</translation>
  </message>
  <message>
   <source>Shown {} times; mean {:.1f}, largest {} of 255</source>
   <translation>[Šhöŵñ {} ţîméš; méåñ {:.1f}, łåřğéšţ {} öf 255··············]</translation>
  </message>
  <message>
   <source>The landmarks ask for {:.1f} %, M is {:.1f} %</source>
   <translation>[Ţhé łåñðmåřkš åšk föř {:.1f} %, M îš {:.1f} %·············]</translation>
  </message>
  <message>
   <source>The result is shown. {}</source>
   <translation>[Ţhé řéšüłţ îš šhöŵñ. {}········]</translation>
  </message>
  <message>
   <source>The result is shown: there is nothing else here.</source>
   <translation>[Ţhé řéšüłţ îš šhöŵñ: ţhéřé îš ñöţhîñğ éłšé héřé.···················]</translation>
  </message>
  <message>
   <source>V: white shows the photos, black what is painted</source>
   <translation>[V: ŵhîţé šhöŵš ţhé phöţöš, błåçk ŵhåţ îš påîñţéð···················]</translation>
  </message>
 </context>
 <context>
  <name>ProblemModel</name>
  <message>
   <source>Click to mend it.</source>
   <translation>[Çłîçk ţö méñð îţ.·······]</translation>
  </message>
  <message>
   <source>Fix</source>
   <translation>[Fîx·]</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>[Kîñð··]</translation>
  </message>
  <message>
   <source>Problem</source>
   <translation>[Přöbłém···]</translation>
  </message>
  <message>
   <source>Relink…</source>
   <translation>[Řéłîñk…···]</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>[Šévéřîţý···]</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>[Ţîmé··]</translation>
  </message>
  <message>
   <source>medium</source>
   <translation>[méðîüm··]</translation>
  </message>
  <message>
   <source>severe</source>
   <translation>[šévéřé··]</translation>
  </message>
  <message>
   <source>slight</source>
   <translation>[šłîğhţ··]</translation>
  </message>
  <message>
   <source>{}
Click to go there.</source>
   <translation>[{}
Çłîçk ţö ğö ţhéřé.········]</translation>
  </message>
  <message>
   <source>{} — ignored</source>
   <translation>[{} — îğñöřéð····]</translation>
  </message>
  <message>
   <source>{} — ignored: {}</source>
   <translation>[{} — îğñöřéð: {}·····]</translation>
  </message>
 </context>
 <context>
  <name>ProblemsPanel</name>
  <message>
   <source>1 problem.</source>
   <translation>[1 přöbłém.····]</translation>
  </message>
  <message>
   <source>Check the lip sync</source>
   <translation>[Çhéçk ţhé łîp šýñç·······]</translation>
  </message>
  <message>
   <source>Fix</source>
   <translation>[Fîx·]</translation>
  </message>
  <message>
   <source>Fix all of this kind</source>
   <translation>[Fîx åłł öf ţhîš kîñð········]</translation>
  </message>
  <message>
   <source>Ignore no more</source>
   <translation>[Îğñöřé ñö möřé······]</translation>
  </message>
  <message>
   <source>Ignore this problem</source>
   <translation>[Îğñöřé ţhîš přöbłém········]</translation>
  </message>
  <message>
   <source>Ignore…</source>
   <translation>[Îğñöřé…···]</translation>
  </message>
  <message>
   <source>Let the chosen problem count no more, with a note why</source>
   <translation>[Łéţ ţhé çhöšéñ přöbłém çöüñţ ñö möřé, ŵîţh å ñöţé ŵhý·····················]</translation>
  </message>
  <message>
   <source>List problems that count no more as well, greyed.</source>
   <translation>[Łîšţ přöbłémš ţhåţ çöüñţ ñö möřé åš ŵéłł, ğřéýéð.····················]</translation>
  </message>
  <message>
   <source>Listen to the voice, and look at the lips from now on after every edit</source>
   <translation>[Łîšţéñ ţö ţhé vöîçé, åñð łöök åţ ţhé łîpš fřöm ñöŵ öñ åfţéř évéřý éðîţ····························]</translation>
  </message>
  <message>
   <source>Mend every problem of the kind of the chosen one, as one step</source>
   <translation>[Méñð évéřý přöbłém öf ţhé kîñð öf ţhé çhöšéñ öñé, åš öñé šţép························]</translation>
  </message>
  <message>
   <source>Mend the chosen problem</source>
   <translation>[Méñð ţhé çhöšéñ přöbłém·········]</translation>
  </message>
  <message>
   <source>No problem found.</source>
   <translation>[Ñö přöbłém föüñð.·······]</translation>
  </message>
  <message>
   <source>Problems</source>
   <translation>[Přöbłémš···]</translation>
  </message>
  <message>
   <source>Problems of the film</source>
   <translation>[Přöbłémš öf ţhé fîłm········]</translation>
  </message>
  <message>
   <source>Show ignored</source>
   <translation>[Šhöŵ îğñöřéð·····]</translation>
  </message>
  <message>
   <source>The lips have not been checked.</source>
   <translation>[Ţhé łîpš håvé ñöţ bééñ çhéçkéð.············]</translation>
  </message>
  <message>
   <source>Why? This note stays with it.</source>
   <translation>[Ŵhý? Ţhîš ñöţé šţåýš ŵîţh îţ.············]</translation>
  </message>
  <message>
   <source>{} problems.</source>
   <translation>[{} přöbłémš.····]</translation>
  </message>
 </context>
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>&amp;No</source>
   <translation>[&amp;Ñö·]</translation>
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation>[&amp;Ýéš·]</translation>
  </message>
  <message>
   <source>Abort</source>
   <translation>[Åböřţ··]</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>[Åppłý··]</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>[Çåñçéł··]</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>[Çłöšé··]</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>[Ðîšçåřð···]</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>[Héłp··]</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>[Îğñöřé··]</translation>
  </message>
  <message>
   <source>N&amp;o to All</source>
   <translation>[Ñ&amp;ö ţö Åłł····]</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>[ÖK·]</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>[Öpéñ··]</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>[Řéšéţ··]</translation>
  </message>
  <message>
   <source>Restore Defaults</source>
   <translation>[Řéšţöřé Ðéfåüłţš······]</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>[Řéţřý··]</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>[Šåvé··]</translation>
  </message>
  <message>
   <source>Save All</source>
   <translation>[Šåvé Åłł···]</translation>
  </message>
  <message>
   <source>Yes to &amp;All</source>
   <translation>[Ýéš ţö &amp;Åłł····]</translation>
  </message>
 </context>
 <context>
  <name>RateLabel</name>
  <message>
   <source>Frames per second</source>
   <translation>[Fřåméš péř šéçöñð·······]</translation>
  </message>
  <message>
   <source>While playing: frames seen per second, red below those of the film; {} left out.
At rest: how fast this picture was made, or that it was kept from before.</source>
   <translation>[Ŵhîłé płåýîñğ: fřåméš šééñ péř šéçöñð, řéð béłöŵ ţhöšé öf ţhé fîłm; {} łéfţ öüţ.
Åţ řéšţ: höŵ fåšţ ţhîš pîçţüřé ŵåš måðé, öř ţhåţ îţ ŵåš képţ fřöm béföřé.·····························································]</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>[képţ··]</translation>
  </message>
  <message>
   <source>{:.0f} fps</source>
   <translation>[{:.0f} fpš··]</translation>
  </message>
 </context>
 <context>
  <name>RecordSection</name>
  <message>
   <source>A take was left unfinished.</source>
   <translation>[Å ţåké ŵåš łéfţ üñfîñîšhéð.···········]</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>[Ðéłéţé··]</translation>
  </message>
  <message>
   <source>Forget this take and record it again</source>
   <translation>[Föřğéţ ţhîš ţåké åñð řéçöřð îţ åğåîñ··············]</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>[Kéép îţ···]</translation>
  </message>
  <message>
   <source>Length of the take</source>
   <translation>[Łéñğţh öf ţhé ţåké·······]</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>[Łévéł··]</translation>
  </message>
  <message>
   <source>Look for microphones again</source>
   <translation>[Łöök föř mîçřöphöñéš åğåîñ··········]</translation>
  </message>
  <message>
   <source>Make it the voice of this project</source>
   <translation>[Måké îţ ţhé vöîçé öf ţhîš přöjéçţ·············]</translation>
  </message>
  <message>
   <source>Microphone</source>
   <translation>[Mîçřöphöñé····]</translation>
  </message>
  <message>
   <source>Pause, or go on recording  (P)</source>
   <translation>[Påüšé, öř ğö öñ řéçöřðîñğ  (P)············]</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>[Řéçöřð··]</translation>
  </message>
  <message>
   <source>Record a take; it replaces the voice  (R)</source>
   <translation>[Řéçöřð å ţåké; îţ řépłåçéš ţhé vöîçé  (Ř)················]</translation>
  </message>
  <message>
   <source>Refresh</source>
   <translation>[Řéfřéšh···]</translation>
  </message>
  <message>
   <source>Remove it from the disk</source>
   <translation>[Řémövé îţ fřöm ţhé ðîšk·········]</translation>
  </message>
  <message>
   <source>Show how loud it is without recording</source>
   <translation>[Šhöŵ höŵ łöüð îţ îš ŵîţhöüţ řéçöřðîñğ···············]</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>[Šţåřţ övéř····]</translation>
  </message>
  <message>
   <source>Stop, and keep the take  (Space)</source>
   <translation>[Šţöp, åñð kéép ţhé ţåké  (Špåçé)·············]</translation>
  </message>
  <message>
   <source>The input to record from</source>
   <translation>[Ţhé îñpüţ ţö řéçöřð fřöm··········]</translation>
  </message>
  <message>
   <source>There is no microphone. Connect one, then press Refresh.</source>
   <translation>[Ţhéřé îš ñö mîçřöphöñé. Çöññéçţ öñé, ţhéñ přéšš Řéfřéšh.······················]</translation>
  </message>
 </context>
 <context>
  <name>RelinkActions</name>
  <message>
   <source>1 file of this project is missing.</source>
   <translation>[1 fîłé öf ţhîš přöjéçţ îš mîššîñğ.··············]</translation>
  </message>
  <message>
   <source>File &gt; Relink media finds them again.</source>
   <translation>[Fîłé &gt; Řéłîñk méðîå fîñðš ţhém åğåîñ.···············]</translation>
  </message>
  <message>
   <source>Find photos and sounds of this project that are missing</source>
   <translation>[Fîñð phöţöš åñð šöüñðš öf ţhîš přöjéçţ ţhåţ åřé mîššîñğ······················]</translation>
  </message>
  <message>
   <source>Perform the voice to generate them again; hand work is all there.</source>
   <translation>[Péřföřm ţhé vöîçé ţö ğéñéřåţé ţhém åğåîñ; håñð ŵöřk îš åłł ţhéřé.··························]</translation>
  </message>
  <message>
   <source>Relink media…</source>
   <translation>[Řéłîñk méðîå…·····]</translation>
  </message>
  <message>
   <source>The project lacks {}.</source>
   <translation>[Ţhé přöjéçţ łåçkš {}.········]</translation>
  </message>
  <message>
   <source>{} files of this project are missing.</source>
   <translation>[{} fîłéš öf ţhîš přöjéçţ åřé mîššîñğ.··············]</translation>
  </message>
 </context>
 <context>
  <name>RelinkDialog</name>
  <message>
   <source>A file that only has the name is another picture or sound: points and words may not fit it. Tick it if you want it all the same; it can be undone.</source>
   <translation>[Å fîłé ţhåţ öñłý håš ţhé ñåmé îš åñöţhéř pîçţüřé öř šöüñð: pöîñţš åñð ŵöřðš måý ñöţ fîţ îţ. Ţîçk îţ îf ýöü ŵåñţ îţ åłł ţhé šåmé; îţ çåñ bé üñðöñé.··························································]</translation>
  </message>
  <message>
   <source>Adapted network</source>
   <translation>[Åðåpţéð ñéţŵöřk······]</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>[Çhööšé å fîłé…······]</translation>
  </message>
  <message>
   <source>Files are known by their content, whatever they are called now.</source>
   <translation>[Fîłéš åřé kñöŵñ bý ţhéîř çöñţéñţ, ŵhåţévéř ţhéý åřé çåłłéð ñöŵ.·························]</translation>
  </message>
  <message>
   <source>Folder to search, with all folders in it</source>
   <translation>[Föłðéř ţö šéåřçh, ŵîţh åłł föłðéřš îñ îţ················]</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>[Föüñð··]</translation>
  </message>
  <message>
   <source>Missing files, or a project that has them</source>
   <translation>[Mîššîñğ fîłéš, öř å přöjéçţ ţhåţ håš ţhém················]</translation>
  </message>
  <message>
   <source>Missing media</source>
   <translation>[Mîššîñğ méðîå·····]</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>[Ñåmé··]</translation>
  </message>
  <message>
   <source>Nothing is missing: every photo and sound of this project is here.</source>
   <translation>[Ñöţhîñğ îš mîššîñğ: évéřý phöţö åñð šöüñð öf ţhîš přöjéçţ îš héřé.··························]</translation>
  </message>
  <message>
   <source>OTHER CONTENT: {}</source>
   <translation>[ÖŢHÉŘ ÇÖÑŢÉÑŢ: {}······]</translation>
  </message>
  <message>
   <source>Photo</source>
   <translation>[Phöţö··]</translation>
  </message>
  <message>
   <source>Relink</source>
   <translation>[Řéłîñk··]</translation>
  </message>
  <message>
   <source>Relink media</source>
   <translation>[Řéłîñk méðîå·····]</translation>
  </message>
  <message>
   <source>Search a folder…</source>
   <translation>[Šéåřçh å föłðéř…······]</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>[Vöîçé··]</translation>
  </message>
  <message>
   <source>What</source>
   <translation>[Ŵhåţ··]</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>[mîššîñğ···]</translation>
  </message>
  <message>
   <source>the same: {}</source>
   <translation>[ţhé šåmé: {}····]</translation>
  </message>
 </context>
 <context>
  <name>RenderSettingsPanel</name>
  <message>
   <source>Blinks</source>
   <translation>[Błîñkš··]</translation>
  </message>
  <message>
   <source>Blinks: {}</source>
   <translation>[Błîñkš: {}···]</translation>
  </message>
  <message>
   <source>Drawn one after another, or by a network that learnt how people blink.</source>
   <translation>[Ðřåŵñ öñé åfţéř åñöţhéř, öř bý å ñéţŵöřk ţhåţ łéåřñţ höŵ péöpłé błîñk.····························]</translation>
  </message>
  <message>
   <source>Generated motion</source>
   <translation>[Ğéñéřåţéð möţîöñ······]</translation>
  </message>
  <message>
   <source>Render</source>
   <translation>[Řéñðéř··]</translation>
  </message>
  <message>
   <source>Renderer</source>
   <translation>[Řéñðéřéř···]</translation>
  </message>
  <message>
   <source>Takes effect when you press Perform again.</source>
   <translation>[Ţåkéš éfféçţ ŵhéñ ýöü přéšš Péřföřm åğåîñ.·················]</translation>
  </message>
  <message>
   <source>Where blinks come from</source>
   <translation>[Ŵhéřé błîñkš çömé fřöm·········]</translation>
  </message>
  <message>
   <source>Which method makes the picture.</source>
   <translation>[Ŵhîçh méţhöð måkéš ţhé pîçţüřé.············]</translation>
  </message>
  <message>
   <source>drawn one by one</source>
   <translation>[ðřåŵñ öñé bý öñé······]</translation>
  </message>
  <message>
   <source>learnt from people</source>
   <translation>[łéåřñţ fřöm péöpłé·······]</translation>
  </message>
 </context>
 <context>
  <name>RepeatRows</name>
  <message>
   <source>Two keys are needed: from the first to the last repeats.</source>
   <translation>[Ţŵö kéýš åřé ñééðéð: fřöm ţhé fîřšţ ţö ţhé łåšţ řépéåţš.······················]</translation>
  </message>
 </context>
 <context>
  <name>RetimeBar</name>
  <message>
   <source>Hand edits are timed to {}.</source>
   <translation>[Håñð éðîţš åřé ţîméð ţö {}.··········]</translation>
  </message>
  <message>
   <source>Keep keys at the times they have now</source>
   <translation>[Kéép kéýš åţ ţhé ţîméš ţhéý håvé ñöŵ··············]</translation>
  </message>
  <message>
   <source>Leave them</source>
   <translation>[Łéåvé ţhém····]</translation>
  </message>
  <message>
   <source>Let hand edits follow the words</source>
   <translation>[Łéţ håñð éðîţš föłłöŵ ţhé ŵöřðš············]</translation>
  </message>
  <message>
   <source>Move keys and words to where the new voice says what the old one said</source>
   <translation>[Mövé kéýš åñð ŵöřðš ţö ŵhéřé ţhé ñéŵ vöîçé šåýš ŵhåţ ţhé öłð öñé šåîð····························]</translation>
  </message>
 </context>
 <context>
  <name>RivalBar</name>
  <message>
   <source>Amplification of the difference</source>
   <translation>[Åmpłîfîçåţîöñ öf ţhé ðîfféřéñçé············]</translation>
  </message>
  <message>
   <source>How many times the difference is shown as large as it is.</source>
   <translation>[Höŵ måñý ţîméš ţhé ðîfféřéñçé îš šhöŵñ åš łåřğé åš îţ îš.·······················]</translation>
  </message>
  <message>
   <source>Renderer or take to compare with</source>
   <translation>[Řéñðéřéř öř ţåké ţö çömpåřé ŵîţh·············]</translation>
  </message>
  <message>
   <source>The renderer or the take that this picture is compared with.</source>
   <translation>[Ţhé řéñðéřéř öř ţhé ţåké ţhåţ ţhîš pîçţüřé îš çömpåřéð ŵîţh.························]</translation>
  </message>
  <message>
   <source>With</source>
   <translation>[Ŵîţh··]</translation>
  </message>
 </context>
 <context>
  <name>RowHeader</name>
  <message>
   <source>Leave the hand work of this lane out of the picture</source>
   <translation>[Łéåvé ţhé håñð ŵöřk öf ţhîš łåñé öüţ öf ţhé pîçţüřé····················]</translation>
  </message>
  <message>
   <source>Lock {lane}</source>
   <translation>[Łöçk {lane}··]</translation>
  </message>
  <message>
   <source>Mute {lane}</source>
   <translation>[Müţé {lane}··]</translation>
  </message>
  <message>
   <source>Protect this lane from edits</source>
   <translation>[Přöţéçţ ţhîš łåñé fřöm éðîţš···········]</translation>
  </message>
  <message>
   <source>Solo {lane}</source>
   <translation>[Šöłö {lane}··]</translation>
  </message>
  <message>
   <source>Solo: the hand work of all lanes that are not solo is left out of the picture</source>
   <translation>[Šöłö: ţhé håñð ŵöřk öf åłł łåñéš ţhåţ åřé ñöţ šöłö îš łéfţ öüţ öf ţhé pîçţüřé·······························]</translation>
  </message>
  <message>
   <source>Use this lane from {}</source>
   <translation>[Üšé ţhîš łåñé fřöm {}········]</translation>
  </message>
 </context>
 <context>
  <name>RulerView</name>
  <message>
   <source>: drag to move, double-click to rename, right-click for more</source>
   <translation>[: ðřåğ ţö mövé, ðöübłé-çłîçk ţö řéñåmé, řîğhţ-çłîçk föř möřé························]</translation>
  </message>
  <message>
   <source>: drag to move, drag an end to change its length, double-click to rename, right-click for more</source>
   <translation>[: ðřåğ ţö mövé, ðřåğ åñ éñð ţö çhåñğé îţš łéñğţh, ðöübłé-çłîçk ţö řéñåmé, řîğhţ-çłîçk föř möřé······································]</translation>
  </message>
  <message>
   <source>Drag to move the playhead</source>
   <translation>[Ðřåğ ţö mövé ţhé płåýhéåð··········]</translation>
  </message>
  <message>
   <source>Held back: the landmarks ask for {asked:.1f} %, M is {margin:.1f} %</source>
   <translation>[Héłð båçk: ţhé łåñðmåřkš åšk föř {asked:.1f} %, M îš {margin:.1f} %··················]</translation>
  </message>
  <message>
   <source>Marker</source>
   <translation>[Måřkéř··]</translation>
  </message>
  <message>
   <source>Time ruler</source>
   <translation>[Ţîmé řüłéř····]</translation>
  </message>
  <message>
   <source>{clock} · frame {frame}</source>
   <translation>[{clock} · fřåmé {frame}····]</translation>
  </message>
  <message>
   <source>{name}, {length:.2f} s</source>
   <translation>[{name}, {length:.2f} š··]</translation>
  </message>
 </context>
 <context>
  <name>SelectView</name>
  <message>
   <source>Drag a box; Shift adds, Ctrl takes away</source>
   <translation>[Ðřåğ å böx; Šhîfţ åððš, Çţřł ţåkéš åŵåý················]</translation>
  </message>
  <message>
   <source>Drag a stretch of time; Shift adds, Ctrl takes away</source>
   <translation>[Ðřåğ å šţřéţçh öf ţîmé; Šhîfţ åððš, Çţřł ţåkéš åŵåý····················]</translation>
  </message>
  <message>
   <source>Drag over keys; Ctrl takes away; the wheel resizes; Esc ends</source>
   <translation>[Ðřåğ övéř kéýš; Çţřł ţåkéš åŵåý; ţhé ŵhééł řéšîžéš; Éšç éñðš························]</translation>
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keys of all actions, by menu</source>
   <translation>[Kéýš öf åłł åçţîöñš, bý méñü···········]</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>[PÐF (*.pdf)··]</translation>
  </message>
  <message>
   <source>Quintet shortcuts.pdf</source>
   <translation>[Qüîñţéţ šhöřţçüţš.pðf········]</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>[Šåvé åš PÐF…·····]</translation>
  </message>
  <message>
   <source>Save the sheet</source>
   <translation>[Šåvé ţhé šhééţ······]</translation>
  </message>
  <message>
   <source>Sheet of shortcuts</source>
   <translation>[Šhééţ öf šhöřţçüţš·······]</translation>
  </message>
 </context>
 <context>
  <name>SlotLook</name>
  <message>
   <source>Blurred: the film cannot be sharper than its photos.</source>
   <translation>[Błüřřéð: ţhé fîłm çåññöţ bé šhåřpéř ţhåñ îţš phöţöš.·····················]</translation>
  </message>
  <message>
   <source>Double-click edits the landmarks, Del removes the photo.</source>
   <translation>[Ðöübłé-çłîçk éðîţš ţhé łåñðmåřkš, Ðéł řémövéš ţhé phöţö.······················]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
  <message>
   <source>File missing</source>
   <translation>[Fîłé mîššîñğ·····]</translation>
  </message>
  <message>
   <source>Mouth</source>
   <translation>[Möüţh··]</translation>
  </message>
  <message>
   <source>Mouth {:.0f} % of the face height, eyes {:.0f} % of their width</source>
   <translation>[Möüţh {:.0f} % öf ţhé fåçé héîğhţ, éýéš {:.0f} % öf ţhéîř ŵîðţh····················]</translation>
  </message>
  <message>
   <source>Sharpness {:.0f} ({})</source>
   <translation>[Šhåřpñéšš {:.0f} ({})·····]</translation>
  </message>
  <message>
   <source>Slot {}: drop a photo, press Enter to browse, or Ctrl+V to paste.</source>
   <translation>[Šłöţ {}: ðřöp å phöţö, přéšš Éñţéř ţö břöŵšé, öř Çţřł+V ţö påšţé.·························]</translation>
  </message>
  <message>
   <source>The performance starts from this photo.</source>
   <translation>[Ţhé péřföřmåñçé šţåřţš fřöm ţhîš phöţö.················]</translation>
  </message>
  <message>
   <source>The same picture is in the bank twice: one adds nothing.</source>
   <translation>[Ţhé šåmé pîçţüřé îš îñ ţhé båñk ţŵîçé: öñé åððš ñöţhîñğ.······················]</translation>
  </message>
  <message>
   <source>Turned more than 25°: a photo from the front warps better.</source>
   <translation>[Ţüřñéð möřé ţhåñ 25°: å phöţö fřöm ţhé fřöñţ ŵåřpš béţţéř.·······················]</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>[çłöšéð··]</translation>
  </message>
  <message>
   <source>half open</source>
   <translation>[håłf öpéñ····]</translation>
  </message>
  <message>
   <source>open</source>
   <translation>[öpéñ··]</translation>
  </message>
  <message>
   <source>shut</source>
   <translation>[šhüţ··]</translation>
  </message>
  <message>
   <source>turned {:.0f}°</source>
   <translation>[ţüřñéð {:.0f}°···]</translation>
  </message>
  <message>
   <source>{} is missing: File &gt; Relink media finds it again.</source>
   <translation>[{} îš mîššîñğ: Fîłé &gt; Řéłîñk méðîå fîñðš îţ åğåîñ.···················]</translation>
  </message>
  <message>
   <source>{} × {} pixels</source>
   <translation>[{} × {} pîxéłš····]</translation>
  </message>
 </context>
 <context>
  <name>SlotMenu</name>
  <message>
   <source>Add photo…</source>
   <translation>[Åðð phöţö…····]</translation>
  </message>
  <message>
   <source>Detect again</source>
   <translation>[Ðéţéçţ åğåîñ·····]</translation>
  </message>
  <message>
   <source>Edit landmarks…	Enter</source>
   <translation>[Éðîţ łåñðmåřkš…	Éñţéř········]</translation>
  </message>
  <message>
   <source>Extended photo</source>
   <translation>[Éxţéñðéð phöţö······]</translation>
  </message>
  <message>
   <source>Move left	Alt+Left</source>
   <translation>[Mövé łéfţ	Åłţ+Łéfţ·······]</translation>
  </message>
  <message>
   <source>Move right	Alt+Right</source>
   <translation>[Mövé řîğhţ	Åłţ+Řîğhţ········]</translation>
  </message>
  <message>
   <source>Paste	Ctrl+V</source>
   <translation>[Påšţé	Çţřł+V·····]</translation>
  </message>
  <message>
   <source>Paste over	Ctrl+V</source>
   <translation>[Påšţé övéř	Çţřł+V·······]</translation>
  </message>
  <message>
   <source>Photo {}</source>
   <translation>[Phöţö {}··]</translation>
  </message>
  <message>
   <source>Pick another face…</source>
   <translation>[Pîçk åñöţhéř fåçé…·······]</translation>
  </message>
  <message>
   <source>Remove	Del</source>
   <translation>[Řémövé	Ðéł····]</translation>
  </message>
  <message>
   <source>Replace…</source>
   <translation>[Řépłåçé…···]</translation>
  </message>
  <message>
   <source>Resting face</source>
   <translation>[Řéšţîñğ fåçé·····]</translation>
  </message>
  <message>
   <source>Use as</source>
   <translation>[Üšé åš··]</translation>
  </message>
  <message>
   <source>closed mouth</source>
   <translation>[çłöšéð möüţh·····]</translation>
  </message>
  <message>
   <source>half open</source>
   <translation>[håłf öpéñ····]</translation>
  </message>
  <message>
   <source>open mouth</source>
   <translation>[öpéñ möüţh····]</translation>
  </message>
 </context>
 <context>
  <name>SourceBankPanel</name>
  <message>
   <source>Add photos</source>
   <translation>[Åðð phöţöš····]</translation>
  </message>
  <message>
   <source>Choose from video</source>
   <translation>[Çhööšé fřöm vîðéö·······]</translation>
  </message>
  <message>
   <source>Copy a picture, or files from the file manager.</source>
   <translation>[Çöpý å pîçţüřé, öř fîłéš fřöm ţhé fîłé måñåğéř.···················]</translation>
  </message>
  <message>
   <source>No face was found in {}.</source>
   <translation>[Ñö fåçé ŵåš föüñð îñ {}.·········]</translation>
  </message>
  <message>
   <source>Photos ({});;All files (*)</source>
   <translation>[Phöţöš ({});;Åłł fîłéš (*)········]</translation>
  </message>
  <message>
   <source>Place the points by hand or choose another photo.</source>
   <translation>[Płåçé ţhé pöîñţš bý håñð öř çhööšé åñöţhéř phöţö.····················]</translation>
  </message>
  <message>
   <source>Source bank</source>
   <translation>[Šöüřçé båñk····]</translation>
  </message>
  <message>
   <source>The clipboard</source>
   <translation>[Ţhé çłîpböåřð·····]</translation>
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation>[Vîðéöš ({});;Åłł fîłéš (*)········]</translation>
  </message>
  <message>
   <source>What was dropped</source>
   <translation>[Ŵhåţ ŵåš ðřöppéð······]</translation>
  </message>
  <message>
   <source>{} holds no photo.</source>
   <translation>[{} höłðš ñö phöţö.······]</translation>
  </message>
 </context>
 <context>
  <name>SpeechPanel</name>
  <message>
   <source>1 word</source>
   <translation>[1 ŵöřð··]</translation>
  </message>
  <message>
   <source>Another take</source>
   <translation>[Åñöţhéř ţåké·····]</translation>
  </message>
  <message>
   <source>Generated lips</source>
   <translation>[Ğéñéřåţéð łîpš······]</translation>
  </message>
  <message>
   <source>Generated lips: {}</source>
   <translation>[Ğéñéřåţéð łîpš: {}······]</translation>
  </message>
  <message>
   <source>Let the face speak this voice</source>
   <translation>[Łéţ ţhé fåçé špéåk ţhîš vöîçé············]</translation>
  </message>
  <message>
   <source>No words yet: give the voice its transcript.</source>
   <translation>[Ñö ŵöřðš ýéţ: ğîvé ţhé vöîçé îţš ţřåñšçřîpţ.··················]</translation>
  </message>
  <message>
   <source>Perform</source>
   <translation>[Péřföřm···]</translation>
  </message>
  <message>
   <source>Performance</source>
   <translation>[Péřföřmåñçé····]</translation>
  </message>
  <message>
   <source>Speech</source>
   <translation>[Špééçh··]</translation>
  </message>
  <message>
   <source>Takes effect when you press Perform again.</source>
   <translation>[Ţåkéš éfféçţ ŵhéñ ýöü přéšš Péřföřm åğåîñ.·················]</translation>
  </message>
  <message>
   <source>There is no voice yet: load or record one in Audio.</source>
   <translation>[Ţhéřé îš ñö vöîçé ýéţ: łöåð öř řéçöřð öñé îñ Åüðîö.····················]</translation>
  </message>
  <message>
   <source>Transcript…</source>
   <translation>[Ţřåñšçřîpţ…····]</translation>
  </message>
  <message>
   <source>Type what the voice says, and find every word in it</source>
   <translation>[Ţýpé ŵhåţ ţhé vöîçé šåýš, åñð fîñð évéřý ŵöřð îñ îţ····················]</translation>
  </message>
  <message>
   <source>Voice gate</source>
   <translation>[Vöîçé ğåţé····]</translation>
  </message>
  <message>
   <source>Voice gate: {}</source>
   <translation>[Vöîçé ğåţé: {}·····]</translation>
  </message>
  <message>
   <source>With other blinks and head motion; the take of now is kept</source>
   <translation>[Ŵîţh öţhéř błîñkš åñð héåð möţîöñ; ţhé ţåké öf ñöŵ îš képţ·······················]</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>[Ŵöřðš··]</translation>
  </message>
  <message>
   <source>{} has not been performed.</source>
   <translation>[{} håš ñöţ bééñ péřföřméð.··········]</translation>
  </message>
  <message>
   <source>{} of {}</source>
   <translation>[{} öf {}··]</translation>
  </message>
  <message>
   <source>{} words</source>
   <translation>[{} ŵöřðš··]</translation>
  </message>
 </context>
 <context>
  <name>StartActions</name>
  <message>
   <source>Recent projects, unsaved work, and whether the installation is whole</source>
   <translation>[Řéçéñţ přöjéçţš, üñšåvéð ŵöřk, åñð ŵhéţhéř ţhé îñšţåłłåţîöñ îš ŵhöłé···························]</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>[Šţåřţ påğé····]</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>A copy of a finished project, to try everything on.</source>
   <translation>[Å çöpý öf å fîñîšhéð přöjéçţ, ţö ţřý évéřýţhîñğ öñ.····················]</translation>
  </message>
  <message>
   <source>An empty project: drop photos and a voice into it.</source>
   <translation>[Åñ émpţý přöjéçţ: ðřöp phöţöš åñð å vöîçé îñţö îţ.····················]</translation>
  </message>
  <message>
   <source>Choose a project file.</source>
   <translation>[Çhööšé å přöjéçţ fîłé.·········]</translation>
  </message>
  <message>
   <source>Close the start page</source>
   <translation>[Çłöšé ţhé šţåřţ påğé········]</translation>
  </message>
  <message>
   <source>Go on with the project that is open (Esc)</source>
   <translation>[Ğö öñ ŵîţh ţhé přöjéçţ ţhåţ îš öpéñ (Éšç)················]</translation>
  </message>
  <message>
   <source>Let go</source>
   <translation>[Łéţ ğö··]</translation>
  </message>
  <message>
   <source>New project</source>
   <translation>[Ñéŵ přöjéçţ····]</translation>
  </message>
  <message>
   <source>Not found: {}</source>
   <translation>[Ñöţ föüñð: {}····]</translation>
  </message>
  <message>
   <source>Not saved when the program ended · kept {}</source>
   <translation>[Ñöţ šåvéð ŵhéñ ţhé přöğřåm éñðéð · képţ {}················]</translation>
  </message>
  <message>
   <source>Offer it no more; it stays among the earlier versions.</source>
   <translation>[Öfféř îţ ñö möřé; îţ šţåýš åmöñğ ţhé éåřłîéř véřšîöñš.······················]</translation>
  </message>
  <message>
   <source>Open the sample</source>
   <translation>[Öpéñ ţhé šåmpłé······]</translation>
  </message>
  <message>
   <source>Open…</source>
   <translation>[Öpéñ…··]</translation>
  </message>
  <message>
   <source>Projects that you save or open are listed here.</source>
   <translation>[Přöjéçţš ţhåţ ýöü šåvé öř öpéñ åřé łîšţéð héřé.···················]</translation>
  </message>
  <message>
   <source>Show at start</source>
   <translation>[Šhöŵ åţ šţåřţ·····]</translation>
  </message>
  <message>
   <source>Show this page when the program starts; without it the sample is opened.</source>
   <translation>[Šhöŵ ţhîš påğé ŵhéñ ţhé přöğřåm šţåřţš; ŵîţhöüţ îţ ţhé šåmpłé îš öpéñéð.·····························]</translation>
  </message>
  <message>
   <source>Start page</source>
   <translation>[Šţåřţ påğé····]</translation>
  </message>
  <message>
   <source>Take it off this list; the file stays (Del)</source>
   <translation>[Ţåké îţ öff ţhîš łîšţ; ţhé fîłé šţåýš (Ðéł)·················]</translation>
  </message>
  <message>
   <source>Take this work up again.</source>
   <translation>[Ţåké ţhîš ŵöřk üp åğåîñ.··········]</translation>
  </message>
  <message>
   <source>Take {} off the list</source>
   <translation>[Ţåké {} öff ţhé łîšţ·······]</translation>
  </message>
  <message>
   <source>The file was moved or its disk is away. Click to find it.</source>
   <translation>[Ţhé fîłé ŵåš mövéð öř îţš ðîšk îš åŵåý. Çłîçk ţö fîñð îţ.·······················]</translation>
  </message>
  <message>
   <source>The sample shows how it all works.</source>
   <translation>[Ţhé šåmpłé šhöŵš höŵ îţ åłł ŵöřkš.··············]</translation>
  </message>
 </context>
 <context>
  <name>StatusRow</name>
  <message>
   <source>Autosaved at {}</source>
   <translation>[Åüţöšåvéð åţ {}·····]</translation>
  </message>
  <message>
   <source>Finished pictures: {} of {} MB</source>
   <translation>[Fîñîšhéð pîçţüřéš: {} öf {} MB··········]</translation>
  </message>
  <message>
   <source>Frames of the film that were left out since it was last begun to play.</source>
   <translation>[Fřåméš öf ţhé fîłm ţhåţ ŵéřé łéfţ öüţ šîñçé îţ ŵåš łåšţ béğüñ ţö płåý.····························]</translation>
  </message>
  <message>
   <source>History: {} of {} MB</source>
   <translation>[Hîšţöřý: {} öf {} MB······]</translation>
  </message>
  <message>
   <source>It is kept by itself two seconds after the last change.</source>
   <translation>[Îţ îš képţ bý îţšéłf ţŵö šéçöñðš åfţéř ţhé łåšţ çhåñğé.······················]</translation>
  </message>
  <message>
   <source>Kept for the case of a crash; your file stays as it is until you save.</source>
   <translation>[Képţ föř ţhé çåšé öf å çřåšh; ýöüř fîłé šţåýš åš îţ îš üñţîł ýöü šåvé.····························]</translation>
  </message>
  <message>
   <source>Memory of the program: {} MB. It keeps, to be quick:</source>
   <translation>[Mémöřý öf ţhé přöğřåm: {} MB. Îţ kéépš, ţö bé qüîçk:····················]</translation>
  </message>
  <message>
   <source>No changes</source>
   <translation>[Ñö çhåñğéš····]</translation>
  </message>
  <message>
   <source>Nothing was changed that could be saved.</source>
   <translation>[Ñöţhîñğ ŵåš çhåñğéð ţhåţ çöüłð bé šåvéð.················]</translation>
  </message>
  <message>
   <source>Photos: {} of {} MB</source>
   <translation>[Phöţöš: {} öf {} MB······]</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>[Šåvéð··]</translation>
  </message>
  <message>
   <source>Saved at {}</source>
   <translation>[Šåvéð åţ {}····]</translation>
  </message>
  <message>
   <source>Unsaved</source>
   <translation>[Üñšåvéð···]</translation>
  </message>
  <message>
   <source>{} MB</source>
   <translation>[{} MB·]</translation>
  </message>
  <message>
   <source>{} dropped</source>
   <translation>[{} ðřöppéð···]</translation>
  </message>
 </context>
 <context>
  <name>TakesBar</name>
  <message>
   <source>Another take</source>
   <translation>[Åñöţhéř ţåké·····]</translation>
  </message>
  <message>
   <source>Both takes in the preview, left and right of a line</source>
   <translation>[Böţh ţåkéš îñ ţhé přévîéŵ, łéfţ åñð řîğhţ öf å łîñé····················]</translation>
  </message>
  <message>
   <source>Flip</source>
   <translation>[Fłîp··]</translation>
  </message>
  <message>
   <source>Its curves lie dashed behind those of the lanes, its blinks as outlines.</source>
   <translation>[Îţš çüřvéš łîé ðåšhéð béhîñð ţhöšé öf ţhé łåñéš, îţš błîñkš åš öüţłîñéš.·····························]</translation>
  </message>
  <message>
   <source>Keep {} no longer</source>
   <translation>[Kéép {} ñö łöñğéř······]</translation>
  </message>
  <message>
   <source>Perform another take that was kept; hand work stays.</source>
   <translation>[Péřföřm åñöţhéř ţåké ţhåţ ŵåš képţ; håñð ŵöřk šţåýš.·····················]</translation>
  </message>
  <message>
   <source>Perform with other blinks and head motion; this take is kept  (Ctrl+Shift+↵)</source>
   <translation>[Péřföřm ŵîţh öţhéř błîñkš åñð héåð möţîöñ; ţhîš ţåké îš képţ  (Çţřł+Šhîfţ+↵)······························]</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>[Řémövé··]</translation>
  </message>
  <message>
   <source>Remove {}</source>
   <translation>[Řémövé {}···]</translation>
  </message>
  <message>
   <source>Removes the take that is compared with</source>
   <translation>[Řémövéš ţhé ţåké ţhåţ îš çömpåřéð ŵîţh···············]</translation>
  </message>
  <message>
   <source>See the other take in the preview, and back; the film stays as it is  (F6)</source>
   <translation>[Šéé ţhé öţhéř ţåké îñ ţhé přévîéŵ, åñð båçk; ţhé fîłm šţåýš åš îţ îš  (F6)······························]</translation>
  </message>
  <message>
   <source>Take that is performed</source>
   <translation>[Ţåké ţhåţ îš péřföřméð·········]</translation>
  </message>
  <message>
   <source>Take to compare with</source>
   <translation>[Ţåké ţö çömpåřé ŵîţh········]</translation>
  </message>
  <message>
   <source>Wipe</source>
   <translation>[Ŵîpé··]</translation>
  </message>
  <message>
   <source>compared with</source>
   <translation>[çömpåřéð ŵîţh·····]</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>[ñöţhîñğ···]</translation>
  </message>
 </context>
 <context>
  <name>ThemeActions</name>
  <message>
   <source>Dark theme</source>
   <translation>[Ðåřk ţhémé····]</translation>
  </message>
  <message>
   <source>Light theme</source>
   <translation>[Łîğhţ ţhémé····]</translation>
  </message>
  <message>
   <source>Theme of high contrast</source>
   <translation>[Ţhémé öf hîğh çöñţřåšţ·········]</translation>
  </message>
  <message>
   <source>Theme of the system</source>
   <translation>[Ţhémé öf ţhé šýšţém········]</translation>
  </message>
 </context>
 <context>
  <name>TimeField</name>
  <message>
   <source>1:02:05, 2.5 s, 60 f, or +10 and -10 from here</source>
   <translation>[1:02:05, 2.5 š, 60 f, öř +10 åñð -10 fřöm héřé··················]</translation>
  </message>
  <message>
   <source>Time of the playhead</source>
   <translation>[Ţîmé öf ţhé płåýhéåð········]</translation>
  </message>
  <message>
   <source>Time of the playhead; the film has {}.
Click to type another (Ctrl+J): </source>
   <translation>[Ţîmé öf ţhé płåýhéåð; ţhé fîłm håš {}.
Çłîçk ţö ţýpé åñöţhéř (Çţřł+J): ····························]</translation>
  </message>
 </context>
 <context>
  <name>TimeRuler</name>
  <message>
   <source>Add a marker here</source>
   <translation>[Åðð å måřkéř héřé·······]</translation>
  </message>
  <message>
   <source>Blue</source>
   <translation>[Błüé··]</translation>
  </message>
  <message>
   <source>Changed the length of a marker</source>
   <translation>[Çhåñğéð ţhé łéñğţh öf å måřkéř············]</translation>
  </message>
  <message>
   <source>Clear in and out</source>
   <translation>[Çłéåř îñ åñð öüţ······]</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>[Çöłöüř··]</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>[Ðéłéţé··]</translation>
  </message>
  <message>
   <source>Green</source>
   <translation>[Ğřééñ··]</translation>
  </message>
  <message>
   <source>Label from in to out</source>
   <translation>[Łåbéł fřöm îñ ţö öüţ········]</translation>
  </message>
  <message>
   <source>Moved a marker</source>
   <translation>[Mövéð å måřkéř······]</translation>
  </message>
  <message>
   <source>Moved the in point</source>
   <translation>[Mövéð ţhé îñ pöîñţ·······]</translation>
  </message>
  <message>
   <source>Moved the out point</source>
   <translation>[Mövéð ţhé öüţ pöîñţ········]</translation>
  </message>
  <message>
   <source>Name of the marker</source>
   <translation>[Ñåmé öf ţhé måřkéř·······]</translation>
  </message>
  <message>
   <source>Red</source>
   <translation>[Řéð·]</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>[Řéñåmé…···]</translation>
  </message>
  <message>
   <source>Set in here</source>
   <translation>[Šéţ îñ héřé····]</translation>
  </message>
  <message>
   <source>Set out here</source>
   <translation>[Šéţ öüţ héřé·····]</translation>
  </message>
  <message>
   <source>Violet</source>
   <translation>[Vîöłéţ··]</translation>
  </message>
  <message>
   <source>Yellow</source>
   <translation>[Ýéłłöŵ··]</translation>
  </message>
 </context>
 <context>
  <name>TimeScrollBar</name>
  <message>
   <source>Scroll through time</source>
   <translation>[Šçřöłł ţhřöüğh ţîmé········]</translation>
  </message>
 </context>
 <context>
  <name>TimelineActions</name>
  <message>
   <source>A drag, a tool or a way of selecting: everything is as it was</source>
   <translation>[Å ðřåğ, å ţööł öř å ŵåý öf šéłéçţîñğ: évéřýţhîñğ îš åš îţ ŵåš························]</translation>
  </message>
  <message>
   <source>Add blink here</source>
   <translation>[Åðð błîñk héřé······]</translation>
  </message>
  <message>
   <source>Add key here</source>
   <translation>[Åðð kéý héřé·····]</translation>
  </message>
  <message>
   <source>All copied keys on the active lane, as far up its range</source>
   <translation>[Åłł çöpîéð kéýš öñ ţhé åçţîvé łåñé, åš fåř üp îţš řåñğé······················]</translation>
  </message>
  <message>
   <source>As in the mirror: left and right change places</source>
   <translation>[Åš îñ ţhé mîřřöř: łéfţ åñð řîğhţ çhåñğé płåçéš··················]</translation>
  </message>
  <message>
   <source>Cancel what the mouse is doing</source>
   <translation>[Çåñçéł ŵhåţ ţhé möüšé îš ðöîñğ············]</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>[Çöpý··]</translation>
  </message>
  <message>
   <source>Copy keys of a lane first.</source>
   <translation>[Çöpý kéýš öf å łåñé fîřšţ.··········]</translation>
  </message>
  <message>
   <source>Cycles, noise, limits, steps and others, which change no key</source>
   <translation>[Çýçłéš, ñöîšé, łîmîţš, šţépš åñð öţhéřš, ŵhîçh çhåñğé ñö kéý························]</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>[Ðéłéţé··]</translation>
  </message>
  <message>
   <source>Drag along a lane while the key is held; or choose it, and drag once</source>
   <translation>[Ðřåğ åłöñğ å łåñé ŵhîłé ţhé kéý îš héłð; öř çhööšé îţ, åñð ðřåğ öñçé···························]</translation>
  </message>
  <message>
   <source>Drag along a lane; or hold the key of a single stroke</source>
   <translation>[Ðřåğ åłöñğ å łåñé; öř höłð ţhé kéý öf å šîñğłé šţřöké·····················]</translation>
  </message>
  <message>
   <source>Draw curves with the mouse</source>
   <translation>[Ðřåŵ çüřvéš ŵîţh ţhé möüšé··········]</translation>
  </message>
  <message>
   <source>Hold to draw a single stroke</source>
   <translation>[Höłð ţö ðřåŵ å šîñğłé šţřöké···········]</translation>
  </message>
  <message>
   <source>Modifiers of the active lane…</source>
   <translation>[Möðîfîéřš öf ţhé åçţîvé łåñé…············]</translation>
  </message>
  <message>
   <source>Nothing is dragged in the timeline.</source>
   <translation>[Ñöţhîñğ îš ðřåğğéð îñ ţhé ţîméłîñé.··············]</translation>
  </message>
  <message>
   <source>Nudge down</source>
   <translation>[Ñüðğé ðöŵñ····]</translation>
  </message>
  <message>
   <source>Nudge far down</source>
   <translation>[Ñüðğé fåř ðöŵñ······]</translation>
  </message>
  <message>
   <source>Nudge far up</source>
   <translation>[Ñüðğé fåř üp·····]</translation>
  </message>
  <message>
   <source>Nudge one frame earlier</source>
   <translation>[Ñüðğé öñé fřåmé éåřłîéř·········]</translation>
  </message>
  <message>
   <source>Nudge one frame later</source>
   <translation>[Ñüðğé öñé fřåmé łåţéř········]</translation>
  </message>
  <message>
   <source>Nudge ten frames earlier</source>
   <translation>[Ñüðğé ţéñ fřåméš éåřłîéř··········]</translation>
  </message>
  <message>
   <source>Nudge ten frames later</source>
   <translation>[Ñüðğé ţéñ fřåméš łåţéř·········]</translation>
  </message>
  <message>
   <source>Nudge up</source>
   <translation>[Ñüðğé üp···]</translation>
  </message>
  <message>
   <source>Only blinks were copied.</source>
   <translation>[Öñłý błîñkš ŵéřé çöpîéð.··········]</translation>
  </message>
  <message>
   <source>Paste at the playhead</source>
   <translation>[Påšţé åţ ţhé płåýhéåð········]</translation>
  </message>
  <message>
   <source>Paste flipped</source>
   <translation>[Påšţé fłîppéð·····]</translation>
  </message>
  <message>
   <source>Paste scaled to this lane</source>
   <translation>[Påšţé šçåłéð ţö ţhîš łåñé··········]</translation>
  </message>
  <message>
   <source>Pasted keys and blinks</source>
   <translation>[Påšţéð kéýš åñð błîñkš·········]</translation>
  </message>
  <message>
   <source>Snap</source>
   <translation>[Šñåp··]</translation>
  </message>
  <message>
   <source>Toggle key or blink at the playhead</source>
   <translation>[Ţöğğłé kéý öř błîñk åţ ţhé płåýhéåð··············]</translation>
  </message>
 </context>
 <context>
  <name>TimelineCorner</name>
  <message>
   <source>Drag along a lane to draw its curve  (hold D for a single stroke)</source>
   <translation>[Ðřåğ åłöñğ å łåñé ţö ðřåŵ îţš çüřvé  (höłð Ð föř å šîñğłé šţřöké)··························]</translation>
  </message>
  <message>
   <source>Draw</source>
   <translation>[Ðřåŵ··]</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>[Fîţ·]</translation>
  </message>
  <message>
   <source>Keys land on frames and on the playhead  (Shift+Tab)</source>
   <translation>[Kéýš łåñð öñ fřåméš åñð öñ ţhé płåýhéåð  (Šhîfţ+Ţåb)·····················]</translation>
  </message>
  <message>
   <source>Show the whole film  (Shift+F)</source>
   <translation>[Šhöŵ ţhé ŵhöłé fîłm  (Šhîfţ+F)············]</translation>
  </message>
  <message>
   <source>Snap</source>
   <translation>[Šñåp··]</translation>
  </message>
 </context>
 <context>
  <name>TimelinePanel</name>
  <message>
   <source>Heard</source>
   <translation>[Héåřð··]</translation>
  </message>
  <message>
   <source>How sure a network is of the letters that it hears.</source>
   <translation>[Höŵ šüřé å ñéţŵöřk îš öf ţhé łéţţéřš ţhåţ îţ héåřš.····················]</translation>
  </message>
  <message>
   <source>Scroll through lanes</source>
   <translation>[Šçřöłł ţhřöüğh łåñéš········]</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>[Ţîméłîñé···]</translation>
  </message>
  <message>
   <source>Voice</source>
   <translation>[Vöîçé··]</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>[Ŵöřðš··]</translation>
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Copy details</source>
   <translation>[Çöpý ðéţåîłš·····]</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>[Ðîšmîšš···]</translation>
  </message>
 </context>
 <context>
  <name>ToolHint</name>
  <message>
   <source>click to accept, Esc to cancel</source>
   <translation>[çłîçk ţö åççépţ, Éšç ţö çåñçéł············]</translation>
  </message>
 </context>
 <context>
  <name>TrackActions</name>
  <message>
   <source>As tables, Live Link Face, or mouth cues</source>
   <translation>[Åš ţåbłéš, Łîvé Łîñk Fåçé, öř möüţh çüéš················]</translation>
  </message>
  <message>
   <source>Curves ({})</source>
   <translation>[Çüřvéš ({})····]</translation>
  </message>
  <message>
   <source>Export curves…</source>
   <translation>[Éxpöřţ çüřvéš…······]</translation>
  </message>
  <message>
   <source>Exported {} to {}.</source>
   <translation>[Éxpöřţéð {} ţö {}.······]</translation>
  </message>
  <message>
   <source>Import curves</source>
   <translation>[Împöřţ çüřvéš·····]</translation>
  </message>
  <message>
   <source>Import curves…</source>
   <translation>[Împöřţ çüřvéš…······]</translation>
  </message>
  <message>
   <source>Imported {} of {}.</source>
   <translation>[Împöřţéð {} öf {}.······]</translation>
  </message>
  <message>
   <source>Locked lanes were left as they are: {}.</source>
   <translation>[Łöçkéð łåñéš ŵéřé łéfţ åš ţhéý åřé: {}.···············]</translation>
  </message>
  <message>
   <source>Modifiers change what is seen on {}.</source>
   <translation>[Möðîfîéřš çhåñğé ŵhåţ îš šééñ öñ {}.··············]</translation>
  </message>
  <message>
   <source>Tables, face recordings and mouth cues become hand work</source>
   <translation>[Ţåbłéš, fåçé řéçöřðîñğš åñð möüţh çüéš béçömé håñð ŵöřk······················]</translation>
  </message>
 </context>
 <context>
  <name>TrackExportDialog</name>
  <message>
   <source>52 face shapes of ARKit and the head, 60 per second.</source>
   <translation>[52 fåçé šhåpéš öf ÅŘKîţ åñð ţhé héåð, 60 péř šéçöñð.·····················]</translation>
  </message>
  <message>
   <source>All lanes</source>
   <translation>[Åłł łåñéš····]</translation>
  </message>
  <message>
   <source>Every lane, generated and by hand, without loss.</source>
   <translation>[Évéřý łåñé, ğéñéřåţéð åñð bý håñð, ŵîţhöüţ łöšš.···················]</translation>
  </message>
  <message>
   <source>Export curves</source>
   <translation>[Éxpöřţ çüřvéš·····]</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>[Föřmåţ··]</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>[Łåñéš··]</translation>
  </message>
  <message>
   <source>Lanes of the selected keys ({})</source>
   <translation>[Łåñéš öf ţhé šéłéçţéð kéýš ({})············]</translation>
  </message>
  <message>
   <source>Lanes with hand work ({})</source>
   <translation>[Łåñéš ŵîţh håñð ŵöřk ({})·········]</translation>
  </message>
  <message>
   <source>Replace the file?</source>
   <translation>[Řépłåçé ţhé fîłé?·······]</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>[Ţåké··]</translation>
  </message>
  <message>
   <source>The keys of the hand work, with handles and easings.</source>
   <translation>[Ţhé kéýš öf ţhé håñð ŵöřk, ŵîţh håñðłéš åñð éåšîñğš.·····················]</translation>
  </message>
  <message>
   <source>The shapes of the mouth as cues.</source>
   <translation>[Ţhé šhåpéš öf ţhé möüţh åš çüéš.·············]</translation>
  </message>
  <message>
   <source>The shapes of the mouth as switch data.</source>
   <translation>[Ţhé šhåpéš öf ţhé möüţh åš šŵîţçh ðåţå.················]</translation>
  </message>
  <message>
   <source>The take that is written, hand work included</source>
   <translation>[Ţhé ţåké ţhåţ îš ŵřîţţéñ, håñð ŵöřk îñçłüðéð··················]</translation>
  </message>
  <message>
   <source>The value of each lane in every frame, and the blinks.</source>
   <translation>[Ţhé våłüé öf éåçh łåñé îñ évéřý fřåmé, åñð ţhé błîñkš.······················]</translation>
  </message>
  <message>
   <source>{} frames, {:.2f} s</source>
   <translation>[{} fřåméš, {:.2f} š····]</translation>
  </message>
  <message>
   <source>{}, as shown</source>
   <translation>[{}, åš šhöŵñ····]</translation>
  </message>
 </context>
 <context>
  <name>TrackImportDialog</name>
  <message>
   <source> s</source>
   <translation>[ š·]</translation>
  </message>
  <message>
   <source>All lanes of the file</source>
   <translation>[Åłł łåñéš öf ţhé fîłé········]</translation>
  </message>
  <message>
   <source>At a time</source>
   <translation>[Åţ å ţîmé····]</translation>
  </message>
  <message>
   <source>At the playhead, {:.2f} s</source>
   <translation>[Åţ ţhé płåýhéåð, {:.2f} š········]</translation>
  </message>
  <message>
   <source>At the times of the file</source>
   <translation>[Åţ ţhé ţîméš öf ţhé fîłé··········]</translation>
  </message>
  <message>
   <source>Fewer keys: by how much of a lane's range straight lines between keys may miss what the file says. 0 keeps every sample that matters.</source>
   <translation>[Féŵéř kéýš: bý höŵ müçh öf å łåñé'š řåñğé šţřåîğhţ łîñéš béţŵééñ kéýš måý mîšš ŵhåţ ţhé fîłé šåýš. 0 kéépš évéřý šåmpłé ţhåţ måţţéřš.·····················································]</translation>
  </message>
  <message>
   <source>Files of keys and of whole tracks are imported whole.</source>
   <translation>[Fîłéš öf kéýš åñð öf ŵhöłé ţřåçkš åřé împöřţéð ŵhöłé.·····················]</translation>
  </message>
  <message>
   <source>First second of the file</source>
   <translation>[Fîřšţ šéçöñð öf ţhé fîłé··········]</translation>
  </message>
  <message>
   <source>For recordings that were made as in a mirror</source>
   <translation>[Föř řéçöřðîñğš ţhåţ ŵéřé måðé åš îñ å mîřřöř··················]</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>[Împöřţ··]</translation>
  </message>
  <message>
   <source>Import curves</source>
   <translation>[Împöřţ çüřvéš·····]</translation>
  </message>
  <message>
   <source>Lanes</source>
   <translation>[Łåñéš··]</translation>
  </message>
  <message>
   <source>Lanes of the selected keys ({})</source>
   <translation>[Łåñéš öf ţhé šéłéçţéð kéýš ({})············]</translation>
  </message>
  <message>
   <source>Last second of the file</source>
   <translation>[Łåšţ šéçöñð öf ţhé fîłé·········]</translation>
  </message>
  <message>
   <source>Of the file</source>
   <translation>[Öf ţhé fîłé····]</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>[Płåçé··]</translation>
  </message>
  <message>
   <source>Second of the file at rest</source>
   <translation>[Šéçöñð öf ţhé fîłé åţ řéšţ··········]</translation>
  </message>
  <message>
   <source>Second of the film at which the curves begin</source>
   <translation>[Šéçöñð öf ţhé fîłm åţ ŵhîçh ţhé çüřvéš béğîñ··················]</translation>
  </message>
  <message>
   <source>Shapes are counted from that moment: it takes out what a face has at rest</source>
   <translation>[Šhåpéš åřé çöüñţéð fřöm ţhåţ möméñţ: îţ ţåkéš öüţ ŵhåţ å fåçé håš åţ řéšţ·····························]</translation>
  </message>
  <message>
   <source>Swap left and right</source>
   <translation>[Šŵåp łéfţ åñð řîğhţ········]</translation>
  </message>
  <message>
   <source>The face rests at</source>
   <translation>[Ţhé fåçé řéšţš åţ·······]</translation>
  </message>
  <message>
   <source>Time in the film</source>
   <translation>[Ţîmé îñ ţhé fîłm······]</translation>
  </message>
  <message>
   <source>Tolerance</source>
   <translation>[Ţöłéřåñçé····]</translation>
  </message>
  <message>
   <source>What of the file is used, in its own seconds</source>
   <translation>[Ŵhåţ öf ţhé fîłé îš üšéð, îñ îţš öŵñ šéçöñðš··················]</translation>
  </message>
  <message>
   <source>Where in the film the curves begin</source>
   <translation>[Ŵhéřé îñ ţhé fîłm ţhé çüřvéš béğîñ··············]</translation>
  </message>
  <message>
   <source>Which lanes get the curves; locked ones are left as is</source>
   <translation>[Ŵhîçh łåñéš ğéţ ţhé çüřvéš; łöçkéð öñéš åřé łéfţ åš îš······················]</translation>
  </message>
  <message>
   <source>to</source>
   <translation>[ţö·]</translation>
  </message>
  <message>
   <source>usual</source>
   <translation>[üšüåł··]</translation>
  </message>
  <message>
   <source>{}: {}, {} lanes, {:.2f} to {:.2f} s</source>
   <translation>[{}: {}, {} łåñéš, {:.2f} ţö {:.2f} š·······]</translation>
  </message>
 </context>
 <context>
  <name>TranscriptDialog</name>
  <message>
   <source>Align</source>
   <translation>[Åłîğñ··]</translation>
  </message>
  <message>
   <source>Every word is found in the voice: its times and sounds can be edited then.</source>
   <translation>[Évéřý ŵöřð îš föüñð îñ ţhé vöîçé: îţš ţîméš åñð šöüñðš çåñ bé éðîţéð ţhéñ.······························]</translation>
  </message>
  <message>
   <source>Transcript</source>
   <translation>[Ţřåñšçřîpţ····]</translation>
  </message>
  <message>
   <source>Type or paste what the voice says, in English</source>
   <translation>[Ţýpé öř påšţé ŵhåţ ţhé vöîçé šåýš, îñ Éñğłîšh··················]</translation>
  </message>
  <message>
   <source>What the voice says</source>
   <translation>[Ŵhåţ ţhé vöîçé šåýš········]</translation>
  </message>
 </context>
 <context>
  <name>ValueTag</name>
  <message>
   <source>Value cursor</source>
   <translation>[Våłüé çüřšöř·····]</translation>
  </message>
  <message>
   <source>Value cursor: drag it, or put it with Shift and the right mouse button</source>
   <translation>[Våłüé çüřšöř: ðřåğ îţ, öř püţ îţ ŵîţh Šhîfţ åñð ţhé řîğhţ möüšé büţţöñ····························]</translation>
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Done last</source>
   <translation>[Ðöñé łåšţ····]</translation>
  </message>
  <message>
   <source>Earlier versions</source>
   <translation>[Éåřłîéř véřšîöñš······]</translation>
  </message>
  <message>
   <source>Go back to it</source>
   <translation>[Ğö båçk ţö îţ·····]</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>[Képţ··]</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>[Šîžé··]</translation>
  </message>
  <message>
   <source>The newest {} versions of this document, kept by themselves. Going back to one is a step that can be undone; your file stays as it is until you save.</source>
   <translation>[Ţhé ñéŵéšţ {} véřšîöñš öf ţhîš ðöçüméñţ, képţ bý ţhémšéłvéš. Ğöîñğ båçk ţö öñé îš å šţép ţhåţ çåñ bé üñðöñé; ýöüř fîłé šţåýš åš îţ îš üñţîł ýöü šåvé.···························································]</translation>
  </message>
  <message>
   <source>There is none yet: two seconds after a change the first one is kept.</source>
   <translation>[Ţhéřé îš ñöñé ýéţ: ţŵö šéçöñðš åfţéř å çhåñğé ţhé fîřšţ öñé îš képţ.···························]</translation>
  </message>
  <message>
   <source>Versions of this document</source>
   <translation>[Véřšîöñš öf ţhîš ðöçüméñţ··········]</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>[üñkñöŵñ···]</translation>
  </message>
 </context>
 <context>
  <name>ViewChoice</name>
  <message>
   <source>Appearance stream</source>
   <translation>[Åppéåřåñçé šţřéåm·······]</translation>
  </message>
  <message>
   <source>Attention map</source>
   <translation>[Åţţéñţîöñ måp·····]</translation>
  </message>
  <message>
   <source>Colour map</source>
   <translation>[Çöłöüř måp····]</translation>
  </message>
  <message>
   <source>Compare: difference</source>
   <translation>[Çömpåřé: ðîfféřéñçé········]</translation>
  </message>
  <message>
   <source>Compare: wipe</source>
   <translation>[Çömpåřé: ŵîpé·····]</translation>
  </message>
  <message>
   <source>Flow arrows</source>
   <translation>[Fłöŵ åřřöŵš····]</translation>
  </message>
  <message>
   <source>How far two renderers or two takes are apart.</source>
   <translation>[Höŵ fåř ţŵö řéñðéřéřš öř ţŵö ţåkéš åřé åpåřţ.··················]</translation>
  </message>
  <message>
   <source>Photo selection</source>
   <translation>[Phöţö šéłéçţîöñ······]</translation>
  </message>
  <message>
   <source>Preview view</source>
   <translation>[Přévîéŵ vîéŵ·····]</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>[Řéšüłţ··]</translation>
  </message>
  <message>
   <source>The colours that the network paints.</source>
   <translation>[Ţhé çöłöüřš ţhåţ ţhé ñéţŵöřk påîñţš.··············]</translation>
  </message>
  <message>
   <source>The photos alone, warped and merged.</source>
   <translation>[Ţhé phöţöš åłöñé, ŵåřpéð åñð méřğéð.··············]</translation>
  </message>
  <message>
   <source>The picture as it is exported.</source>
   <translation>[Ţhé pîçţüřé åš îţ îš éxpöřţéð.············]</translation>
  </message>
  <message>
   <source>This picture left of the line; another renderer's, or another take, right.</source>
   <translation>[Ţhîš pîçţüřé łéfţ öf ţhé łîñé; åñöţhéř řéñðéřéř'š, öř åñöţhéř ţåké, řîğhţ.······························]</translation>
  </message>
  <message>
   <source>Visibility V</source>
   <translation>[Vîšîbîłîţý V·····]</translation>
  </message>
  <message>
   <source>Warped stream</source>
   <translation>[Ŵåřpéð šţřéåm·····]</translation>
  </message>
  <message>
   <source>What the network paints.</source>
   <translation>[Ŵhåţ ţhé ñéţŵöřk påîñţš.··········]</translation>
  </message>
  <message>
   <source>What the preview shows  (Alt+1 to Alt+8)</source>
   <translation>[Ŵhåţ ţhé přévîéŵ šhöŵš  (Åłţ+1 ţö Åłţ+8)················]</translation>
  </message>
  <message>
   <source>Where the photos show, and where the paint.</source>
   <translation>[Ŵhéřé ţhé phöţöš šhöŵ, åñð ŵhéřé ţhé påîñţ.·················]</translation>
  </message>
  <message>
   <source>Where the pixels come from; red is held back by M.</source>
   <translation>[Ŵhéřé ţhé pîxéłš çömé fřöm; řéð îš héłð båçk bý M.····················]</translation>
  </message>
  <message>
   <source>Which photo gives which part.</source>
   <translation>[Ŵhîçh phöţö ğîvéš ŵhîçh påřţ.············]</translation>
  </message>
  <message>
   <source>White keeps the photo, black shows the colour map.</source>
   <translation>[Ŵhîţé kéépš ţhé phöţö, błåçk šhöŵš ţhé çöłöüř måp.····················]</translation>
  </message>
 </context>
 <context>
  <name>VoiceCanvas</name>
  <message>
   <source>Waveform</source>
   <translation>[Ŵåvéföřm···]</translation>
  </message>
 </context>
 <context>
  <name>VoiceHeader</name>
  <message>
   <source> s</source>
   <translation>[ š·]</translation>
  </message>
  <message>
   <source>File missing: File &gt; Relink media</source>
   <translation>[Fîłé mîššîñğ: Fîłé &gt; Řéłîñk méðîå·············]</translation>
  </message>
  <message>
   <source>Load a sound file or the sound of a video</source>
   <translation>[Łöåð å šöüñð fîłé öř ţhé šöüñð öf å vîðéö················]</translation>
  </message>
  <message>
   <source>Load…</source>
   <translation>[Łöåð…··]</translation>
  </message>
  <message>
   <source>No voice</source>
   <translation>[Ñö vöîçé···]</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>[Řémövé··]</translation>
  </message>
  <message>
   <source>Start of the voice in seconds</source>
   <translation>[Šţåřţ öf ţhé vöîçé îñ šéçöñðš············]</translation>
  </message>
  <message>
   <source>Starts at</source>
   <translation>[Šţåřţš åţ····]</translation>
  </message>
  <message>
   <source>Take the voice out of the project</source>
   <translation>[Ţåké ţhé vöîçé öüţ öf ţhé přöjéçţ·············]</translation>
  </message>
  <message>
   <source>When the voice starts on the timeline; below zero cuts its beginning off</source>
   <translation>[Ŵhéñ ţhé vöîçé šţåřţš öñ ţhé ţîméłîñé; béłöŵ žéřö çüţš îţš béğîññîñğ öff·····························]</translation>
  </message>
  <message>
   <source>mono</source>
   <translation>[möñö··]</translation>
  </message>
  <message>
   <source>stereo</source>
   <translation>[šţéřéö··]</translation>
  </message>
  <message>
   <source>{} channels</source>
   <translation>[{} çhåññéłš····]</translation>
  </message>
 </context>
 <context>
  <name>VoiceView</name>
  <message>
   <source>Drop a sound file or a video here, or record</source>
   <translation>[Ðřöp å šöüñð fîłé öř å vîðéö héřé, öř řéçöřð··················]</translation>
  </message>
  <message>
   <source>Load sound…</source>
   <translation>[Łöåð šöüñð…····]</translation>
  </message>
  <message>
   <source>Reading the sound …</source>
   <translation>[Řéåðîñğ ţhé šöüñð …········]</translation>
  </message>
 </context>
 <context>
  <name>WaveChoice</name>
  <message>
   <source>As high as the samples are</source>
   <translation>[Åš hîğh åš ţhé šåmpłéš åřé··········]</translation>
  </message>
  <message>
   <source>Decibels</source>
   <translation>[Ðéçîbéłš···]</translation>
  </message>
  <message>
   <source>Even in decibels, from -60 dB: quiet parts are seen</source>
   <translation>[Évéñ îñ ðéçîbéłš, fřöm -60 ðB: qüîéţ påřţš åřé šééñ····················]</translation>
  </message>
  <message>
   <source>How loud it sounds, before faint peaks</source>
   <translation>[Höŵ łöüð îţ šöüñðš, béföřé fåîñţ péåkš···············]</translation>
  </message>
  <message>
   <source>Linear</source>
   <translation>[Łîñéåř··]</translation>
  </message>
  <message>
   <source>RMS</source>
   <translation>[ŘMŠ·]</translation>
  </message>
  <message>
   <source>Scale of the waveform</source>
   <translation>[Šçåłé öf ţhé ŵåvéföřm········]</translation>
  </message>
  <message>
   <source>Waveform: {}</source>
   <translation>[Ŵåvéföřm: {}····]</translation>
  </message>
 </context>
 <context>
  <name>WaveStrip</name>
  <message>
   <source>No voice yet: load or record one in the Audio panel</source>
   <translation>[Ñö vöîçé ýéţ: łöåð öř řéçöřð öñé îñ ţhé Åüðîö påñéł····················]</translation>
  </message>
  <message>
   <source>Reading the voice …</source>
   <translation>[Řéåðîñğ ţhé vöîçé …········]</translation>
  </message>
  <message>
   <source>The voice is missing: File &gt; Relink media finds it again</source>
   <translation>[Ţhé vöîçé îš mîššîñğ: Fîłé &gt; Řéłîñk méðîå fîñðš îţ åğåîñ······················]</translation>
  </message>
  <message>
   <source>Waveform of the voice</source>
   <translation>[Ŵåvéföřm öf ţhé vöîçé········]</translation>
  </message>
 </context>
 <context>
  <name>WaveformActions</name>
  <message>
   <source>Waveform</source>
   <translation>[Ŵåvéföřm···]</translation>
  </message>
 </context>
 <context>
  <name>WordList</name>
  <message>
   <source>Click a word to go there; words are edited on the timeline.</source>
   <translation>[Çłîçk å ŵöřð ţö ğö ţhéřé; ŵöřðš åřé éðîţéð öñ ţhé ţîméłîñé.························]</translation>
  </message>
  <message>
   <source>Words of the voice</source>
   <translation>[Ŵöřðš öf ţhé vöîçé·······]</translation>
  </message>
 </context>
 <context>
  <name>WordModel</name>
  <message>
   <source>Sounds</source>
   <translation>[Šöüñðš··]</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>[Ţîmé··]</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>[Ŵöřð··]</translation>
  </message>
 </context>
 <context>
  <name>WordStrip</name>
  <message>
   <source>Delete word</source>
   <translation>[Ðéłéţé ŵöřð····]</translation>
  </message>
  <message>
   <source>Join with the next</source>
   <translation>[Jöîñ ŵîţh ţhé ñéxţ·······]</translation>
  </message>
  <message>
   <source>Moved a border of a word</source>
   <translation>[Mövéð å böřðéř öf å ŵöřð··········]</translation>
  </message>
  <message>
   <source>Rename…</source>
   <translation>[Řéñåmé…···]</translation>
  </message>
  <message>
   <source>Split here</source>
   <translation>[Špłîţ héřé····]</translation>
  </message>
  <message>
   <source>The word, written anew</source>
   <translation>[Ţhé ŵöřð, ŵřîţţéñ åñéŵ·········]</translation>
  </message>
  <message>
   <source>Words and sounds of the voice</source>
   <translation>[Ŵöřðš åñð šöüñðš öf ţhé vöîçé············]</translation>
  </message>
 </context>
 <context>
  <name>WordView</name>
  <message>
   <source>Drag a border, double-click to rename</source>
   <translation>[Ðřåğ å böřðéř, ðöübłé-çłîçk ţö řéñåmé···············]</translation>
  </message>
  <message>
   <source>{start:.2f} s, {length:.0f} ms</source>
   <translation>[{start:.2f} š, {length:.0f} mš···]</translation>
  </message>
 </context>
 <context>
  <name>Workspaces</name>
  <message>
   <source>&amp;View</source>
   <translation>[&amp;Vîéŵ··]</translation>
  </message>
  <message>
   <source>Animate</source>
   <translation>[Åñîmåţé···]</translation>
  </message>
  <message>
   <source>Delete this workspace?</source>
   <translation>[Ðéłéţé ţhîš ŵöřkšpåçé?·········]</translation>
  </message>
  <message>
   <source>Delete this workspace…</source>
   <translation>[Ðéłéţé ţhîš ŵöřkšpåçé…·········]</translation>
  </message>
  <message>
   <source>Lay the panels out for this work</source>
   <translation>[Łåý ţhé påñéłš öüţ föř ţhîš ŵöřk·············]</translation>
  </message>
  <message>
   <source>Lip sync</source>
   <translation>[Łîp šýñç···]</translation>
  </message>
  <message>
   <source>Name of the workspace:</source>
   <translation>[Ñåmé öf ţhé ŵöřkšpåçé:·········]</translation>
  </message>
  <message>
   <source>Only workspaces of your own can be deleted.</source>
   <translation>[Öñłý ŵöřkšpåçéš öf ýöüř öŵñ çåñ bé ðéłéţéð.·················]</translation>
  </message>
  <message>
   <source>Reset this workspace</source>
   <translation>[Řéšéţ ţhîš ŵöřkšpåçé········]</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>[Řévîéŵ··]</translation>
  </message>
  <message>
   <source>Save as a workspace</source>
   <translation>[Šåvé åš å ŵöřkšpåçé········]</translation>
  </message>
  <message>
   <source>Save as a workspace…</source>
   <translation>[Šåvé åš å ŵöřkšpåçé…········]</translation>
  </message>
  <message>
   <source>Workspace</source>
   <translation>[Ŵöřkšpåçé····]</translation>
  </message>
  <message>
   <source>“{}” is forgotten; the panels stay where they are.</source>
   <translation>[“{}” îš föřğöţţéñ; ţhé påñéłš šţåý ŵhéřé ţhéý åřé.···················]</translation>
  </message>
 </context>
 <context>
  <name>_Faces</name>
  <message>
   <source>Faces of the photo</source>
   <translation>[Fåçéš öf ţhé phöţö·······]</translation>
  </message>
 </context>
 <context>
  <name>below</name>
  <message>
   <source>%Y-%m-%d %H.%M.%S.%f</source>
   <translation>[%Ý-%m-%ð %H.%M.%Š.%f········]</translation>
  </message>
  <message>
   <source>(attached pic)</source>
   <translation>[(åţţåçhéð pîç)······]</translation>
  </message>
  <message>
   <source>0 blinks like a clock, 1 like a person.</source>
   <translation>[0 błîñkš łîké å çłöçk, 1 łîké å péřšöñ.················]</translation>
  </message>
  <message>
   <source>1 file</source>
   <translation>[1 fîłé··]</translation>
  </message>
  <message>
   <source>1 frame</source>
   <translation>[1 fřåmé···]</translation>
  </message>
  <message>
   <source>1 photo</source>
   <translation>[1 phöţö···]</translation>
  </message>
  <message>
   <source>1 place</source>
   <translation>[1 płåçé···]</translation>
  </message>
  <message>
   <source>1 problem</source>
   <translation>[1 přöbłém····]</translation>
  </message>
  <message>
   <source>A</source>
   <translation>[Å]</translation>
  </message>
  <message>
   <source>A bank holds {} photos, not {}.</source>
   <translation>[Å båñk höłðš {} phöţöš, ñöţ {}.···········]</translation>
  </message>
  <message>
   <source>A bank is filled from one video at a time.</source>
   <translation>[Å båñk îš fîłłéð fřöm öñé vîðéö åţ å ţîmé.·················]</translation>
  </message>
  <message>
   <source>A file ending in '{}' cannot be kept.</source>
   <translation>[Å fîłé éñðîñğ îñ '{}' çåññöţ bé képţ.··············]</translation>
  </message>
  <message>
   <source>A project has one voice: drop one file.</source>
   <translation>[Å přöjéçţ håš öñé vöîçé: ðřöp öñé fîłé.················]</translation>
  </message>
  <message>
   <source>A pull of {} %, where M allows {} %</source>
   <translation>[Å püłł öf {} %, ŵhéřé M åłłöŵš {} %············]</translation>
  </message>
  <message>
   <source>A word needs letters.</source>
   <translation>[Å ŵöřð ñééðš łéţţéřš.········]</translation>
  </message>
  <message>
   <source>Adapt it again, or use the bundled network again.</source>
   <translation>[Åðåpţ îţ åğåîñ, öř üšé ţhé büñðłéð ñéţŵöřk åğåîñ.····················]</translation>
  </message>
  <message>
   <source>Adapted to the person</source>
   <translation>[Åðåpţéð ţö ţhé péřšöñ········]</translation>
  </message>
  <message>
   <source>Adapting to {}</source>
   <translation>[Åðåpţîñğ ţö {}·····]</translation>
  </message>
  <message>
   <source>Add photos with a clear face.</source>
   <translation>[Åðð phöţöš ŵîţh å çłéåř fåçé.············]</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>[Åððéð··]</translation>
  </message>
  <message>
   <source>Added a blink</source>
   <translation>[Åððéð å błîñk·····]</translation>
  </message>
  <message>
   <source>Added a key to {}</source>
   <translation>[Åððéð å kéý ţö {}······]</translation>
  </message>
  <message>
   <source>Added a marker</source>
   <translation>[Åððéð å måřkéř······]</translation>
  </message>
  <message>
   <source>Added {}</source>
   <translation>[Åððéð {}··]</translation>
  </message>
  <message>
   <source>Added {} to {}</source>
   <translation>[Åððéð {} ţö {}····]</translation>
  </message>
  <message>
   <source>Adding photos</source>
   <translation>[Åððîñğ phöţöš·····]</translation>
  </message>
  <message>
   <source>Adding {}</source>
   <translation>[Åððîñğ {}···]</translation>
  </message>
  <message>
   <source>Adding {} photos</source>
   <translation>[Åððîñğ {} phöţöš······]</translation>
  </message>
  <message>
   <source>Afraid</source>
   <translation>[Åfřåîð··]</translation>
  </message>
  <message>
   <source>Aligned the transcript</source>
   <translation>[Åłîğñéð ţhé ţřåñšçřîpţ·········]</translation>
  </message>
  <message>
   <source>Aligning a transcript needs the package pocketsphinx.</source>
   <translation>[Åłîğñîñğ å ţřåñšçřîpţ ñééðš ţhé påçkåğé pöçkéţšphîñx.·····················]</translation>
  </message>
  <message>
   <source>Aligning the words</source>
   <translation>[Åłîğñîñğ ţhé ŵöřðš·······]</translation>
  </message>
  <message>
   <source>All lanes of the file are locked.</source>
   <translation>[Åłł łåñéš öf ţhé fîłé åřé łöçkéð.·············]</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>[Åmöüñţ··]</translation>
  </message>
  <message>
   <source>Amount of generated head motion.</source>
   <translation>[Åmöüñţ öf ğéñéřåţéð héåð möţîöñ.·············]</translation>
  </message>
  <message>
   <source>Angry</source>
   <translation>[Åñğřý··]</translation>
  </message>
  <message>
   <source>Another number, another noise.</source>
   <translation>[Åñöţhéř ñümbéř, åñöţhéř ñöîšé.············]</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>[Åppłé ĞPÜ····]</translation>
  </message>
  <message>
   <source>Applied {}{}</source>
   <translation>[Åppłîéð {}{}···]</translation>
  </message>
  <message>
   <source>Array</source>
   <translation>[Åřřåý··]</translation>
  </message>
  <message>
   <source>At least</source>
   <translation>[Åţ łéåšţ···]</translation>
  </message>
  <message>
   <source>At most</source>
   <translation>[Åţ möšţ···]</translation>
  </message>
  <message>
   <source>Attention over one photo (Sinha)</source>
   <translation>[Åţţéñţîöñ övéř öñé phöţö (Šîñhå)·············]</translation>
  </message>
  <message>
   <source>Autosave</source>
   <translation>[Åüţöšåvé···]</translation>
  </message>
  <message>
   <source>B</source>
   <translation>[B]</translation>
  </message>
  <message>
   <source>Baked the modifiers of {}</source>
   <translation>[Båkéð ţhé möðîfîéřš öf {}·········]</translation>
  </message>
  <message>
   <source>Baked {}</source>
   <translation>[Båkéð {}··]</translation>
  </message>
  <message>
   <source>Begin at</source>
   <translation>[Béğîñ åţ···]</translation>
  </message>
  <message>
   <source>Blend in</source>
   <translation>[Błéñð îñ···]</translation>
  </message>
  <message>
   <source>Blend out</source>
   <translation>[Błéñð öüţ····]</translation>
  </message>
  <message>
   <source>Blink</source>
   <translation>[Błîñk··]</translation>
  </message>
  <message>
   <source>Blink duration</source>
   <translation>[Błîñk ðüřåţîöñ······]</translation>
  </message>
  <message>
   <source>Blink randomness</source>
   <translation>[Błîñk řåñðömñéšš······]</translation>
  </message>
  <message>
   <source>Blinks are locked.</source>
   <translation>[Błîñkš åřé łöçkéð.·······]</translation>
  </message>
  <message>
   <source>Blinks per minute</source>
   <translation>[Błîñkš péř mîñüţé·······]</translation>
  </message>
  <message>
   <source>Both eyes; plus looks down, lids follow.</source>
   <translation>[Böţh éýéš; płüš łöökš ðöŵñ, łîðš föłłöŵ.················]</translation>
  </message>
  <message>
   <source>Both eyes; plus looks to the right of the picture.</source>
   <translation>[Böţh éýéš; płüš łöökš ţö ţhé řîğhţ öf ţhé pîçţüřé.····················]</translation>
  </message>
  <message>
   <source>Brow raise</source>
   <translation>[Břöŵ řåîšé····]</translation>
  </message>
  <message>
   <source>Brows</source>
   <translation>[Břöŵš··]</translation>
  </message>
  <message>
   <source>Brows up (plus) or down (minus).</source>
   <translation>[Břöŵš üp (płüš) öř ðöŵñ (mîñüš).·············]</translation>
  </message>
  <message>
   <source>Bundled network</source>
   <translation>[Büñðłéð ñéţŵöřk······]</translation>
  </message>
  <message>
   <source>C</source>
   <translation>[Ç]</translation>
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation>[ÇPÜ, 1 ţhřéåð·····]</translation>
  </message>
  <message>
   <source>CPU, {} threads</source>
   <translation>[ÇPÜ, {} ţhřéåðš·····]</translation>
  </message>
  <message>
   <source>CUDA is available</source>
   <translation>[ÇÜÐÅ îš åvåîłåbłé·······]</translation>
  </message>
  <message>
   <source>Camera</source>
   <translation>[Çåméřå··]</translation>
  </message>
  <message>
   <source>Camera take {}</source>
   <translation>[Çåméřå ţåké {}·····]</translation>
  </message>
  <message>
   <source>Camera {}</source>
   <translation>[Çåméřå {}···]</translation>
  </message>
  <message>
   <source>Captured {}</source>
   <translation>[Çåpţüřéð {}····]</translation>
  </message>
  <message>
   <source>Change its permissions, or copy it.</source>
   <translation>[Çhåñğé îţš péřmîššîöñš, öř çöpý îţ.··············]</translation>
  </message>
  <message>
   <source>Changed {} of {}</source>
   <translation>[Çhåñğéð {} öf {}·····]</translation>
  </message>
  <message>
   <source>Check its name, or whether it was moved.</source>
   <translation>[Çhéçk îţš ñåmé, öř ŵhéţhéř îţ ŵåš mövéð.················]</translation>
  </message>
  <message>
   <source>Check range and offset.</source>
   <translation>[Çhéçk řåñğé åñð öffšéţ.·········]</translation>
  </message>
  <message>
   <source>Check that its folder is there and may be written to.</source>
   <translation>[Çhéçk ţhåţ îţš föłðéř îš ţhéřé åñð måý bé ŵřîţţéñ ţö.·····················]</translation>
  </message>
  <message>
   <source>Check the connection, or use the built-in detector.</source>
   <translation>[Çhéçk ţhé çöññéçţîöñ, öř üšé ţhé büîłţ-îñ ðéţéçţöř.····················]</translation>
  </message>
  <message>
   <source>Checking the lips</source>
   <translation>[Çhéçkîñğ ţhé łîpš·······]</translation>
  </message>
  <message>
   <source>Checking the warp margin</source>
   <translation>[Çhéçkîñğ ţhé ŵåřp måřğîñ··········]</translation>
  </message>
  <message>
   <source>Chin down behind lips as they are.</source>
   <translation>[Çhîñ ðöŵñ béhîñð łîpš åš ţhéý åřé.··············]</translation>
  </message>
  <message>
   <source>Choose 0 to 1, such as 0.01.</source>
   <translation>[Çhööšé 0 ţö 1, šüçh åš 0.01.···········]</translation>
  </message>
  <message>
   <source>Choose 64 to 4096.</source>
   <translation>[Çhööšé 64 ţö 4096.·······]</translation>
  </message>
  <message>
   <source>Choose a WAV, FLAC, OGG, Opus, MP3 or M4A file, or a video with sound.</source>
   <translation>[Çhööšé å ŴÅV, FŁÅÇ, ÖĞĞ, Öpüš, MP3 öř M4Å fîłé, öř å vîðéö ŵîţh šöüñð.····························]</translation>
  </message>
  <message>
   <source>Choose a file name for the film.</source>
   <translation>[Çhööšé å fîłé ñåmé föř ţhé fîłm.·············]</translation>
  </message>
  <message>
   <source>Choose a file of exported poses.</source>
   <translation>[Çhööšé å fîłé öf éxpöřţéð pöšéš.·············]</translation>
  </message>
  <message>
   <source>Choose a file of the kind its name says.</source>
   <translation>[Çhööšé å fîłé öf ţhé kîñð îţš ñåmé šåýš.················]</translation>
  </message>
  <message>
   <source>Choose a file.</source>
   <translation>[Çhööšé å fîłé.······]</translation>
  </message>
  <message>
   <source>Choose a folder for the frames.</source>
   <translation>[Çhööšé å föłðéř föř ţhé fřåméš.············]</translation>
  </message>
  <message>
   <source>Choose a folder of photos.</source>
   <translation>[Çhööšé å föłðéř öf phöţöš.··········]</translation>
  </message>
  <message>
   <source>Choose a larger or closer photo.</source>
   <translation>[Çhööšé å łåřğéř öř çłöšéř phöţö.·············]</translation>
  </message>
  <message>
   <source>Choose a moment from 0 to {} s.</source>
   <translation>[Çhööšé å möméñţ fřöm 0 ţö {} š.············]</translation>
  </message>
  <message>
   <source>Choose a range with frames.</source>
   <translation>[Çhööšé å řåñğé ŵîţh fřåméš.···········]</translation>
  </message>
  <message>
   <source>Choose a sharp clip of one person seen from the front.</source>
   <translation>[Çhööšé å šhåřp çłîp öf öñé péřšöñ šééñ fřöm ţhé fřöñţ.······················]</translation>
  </message>
  <message>
   <source>Choose a video.</source>
   <translation>[Çhööšé å vîðéö.······]</translation>
  </message>
  <message>
   <source>Choose an out point after the in point.</source>
   <translation>[Çhööšé åñ öüţ pöîñţ åfţéř ţhé îñ pöîñţ.················]</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>[Çhööšé åñöţhéř fîłé.········]</translation>
  </message>
  <message>
   <source>Choose another folder or name.</source>
   <translation>[Çhööšé åñöţhéř föłðéř öř ñåmé.············]</translation>
  </message>
  <message>
   <source>Choose another name, or allow it to be replaced.</source>
   <translation>[Çhööšé åñöţhéř ñåmé, öř åłłöŵ îţ ţö bé řépłåçéð.···················]</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>[Çhööšé åñöţhéř öñé.········]</translation>
  </message>
  <message>
   <source>Choose another photo, or place the points by hand.</source>
   <translation>[Çhööšé åñöţhéř phöţö, öř płåçé ţhé pöîñţš bý håñð.····················]</translation>
  </message>
  <message>
   <source>Choose another project.</source>
   <translation>[Çhööšé åñöţhéř přöjéçţ.·········]</translation>
  </message>
  <message>
   <source>Choose another sound device.</source>
   <translation>[Çhööšé åñöţhéř šöüñð ðévîçé.···········]</translation>
  </message>
  <message>
   <source>Choose another video.</source>
   <translation>[Çhööšé åñöţhéř vîðéö.········]</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>[Çhööšé åñöţhéř.······]</translation>
  </message>
  <message>
   <source>Choose as renderer: {}.</source>
   <translation>[Çhööšé åš řéñðéřéř: {}.········]</translation>
  </message>
  <message>
   <source>Choose one of {} with lanes, face shapes or mouth cues.</source>
   <translation>[Çhööšé öñé öf {} ŵîţh łåñéš, fåçé šhåpéš öř möüţh çüéš.·····················]</translation>
  </message>
  <message>
   <source>Choose one seen from the front.</source>
   <translation>[Çhööšé öñé šééñ fřöm ţhé fřöñţ.············]</translation>
  </message>
  <message>
   <source>Choose one with a sharp face seen from the front.</source>
   <translation>[Çhööšé öñé ŵîţh å šhåřp fåçé šééñ fřöm ţhé fřöñţ.····················]</translation>
  </message>
  <message>
   <source>Choose other lanes.</source>
   <translation>[Çhööšé öţhéř łåñéš.········]</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>[Çhööšé öţhéřš.······]</translation>
  </message>
  <message>
   <source>Choose the best with `bank`.</source>
   <translation>[Çhööšé ţhé béšţ ŵîţh `båñk`.···········]</translation>
  </message>
  <message>
   <source>Choose the other generator of blinks, or install the studio again.</source>
   <translation>[Çhööšé ţhé öţhéř ğéñéřåţöř öf błîñkš, öř îñšţåłł ţhé šţüðîö åğåîñ.··························]</translation>
  </message>
  <message>
   <source>Choose them at the import.</source>
   <translation>[Çhööšé ţhém åţ ţhé împöřţ.··········]</translation>
  </message>
  <message>
   <source>Choosing photos from {}</source>
   <translation>[Çhööšîñğ phöţöš fřöm {}········]</translation>
  </message>
  <message>
   <source>Chose the resting face by closed lips</source>
   <translation>[Çhöšé ţhé řéšţîñğ fåçé bý çłöšéð łîpš···············]</translation>
  </message>
  <message>
   <source>Chose {} photos of {} pictures.</source>
   <translation>[Çhöšé {} phöţöš öf {} pîçţüřéš.···········]</translation>
  </message>
  <message>
   <source>Cleaned away</source>
   <translation>[Çłéåñéð åŵåý·····]</translation>
  </message>
  <message>
   <source>Cleared in and out</source>
   <translation>[Çłéåřéð îñ åñð öüţ·······]</translation>
  </message>
  <message>
   <source>Close other programs that use it, or unplug it.</source>
   <translation>[Çłöšé öţhéř přöğřåmš ţhåţ üšé îţ, öř üñpłüğ îţ.···················]</translation>
  </message>
  <message>
   <source>Closes lips that are nearly closed.</source>
   <translation>[Çłöšéš łîpš ţhåţ åřé ñéåřłý çłöšéð.··············]</translation>
  </message>
  <message>
   <source>Closes the left eye of the picture (plus) beyond both, or less (minus).</source>
   <translation>[Çłöšéš ţhé łéfţ éýé öf ţhé pîçţüřé (płüš) béýöñð böţh, öř łéšš (mîñüš).····························]</translation>
  </message>
  <message>
   <source>Closes the right eye of the picture (plus) beyond both, or less (minus).</source>
   <translation>[Çłöšéš ţhé řîğhţ éýé öf ţhé pîçţüřé (płüš) béýöñð böţh, öř łéšš (mîñüš).·····························]</translation>
  </message>
  <message>
   <source>Closes the {} eye of the picture (plus) beyond both, or less (minus).</source>
   <translation>[Çłöšéš ţhé {} éýé öf ţhé pîçţüřé (płüš) béýöñð böţh, öř łéšš (mîñüš).···························]</translation>
  </message>
  <message>
   <source>Coloured {}</source>
   <translation>[Çöłöüřéð {}····]</translation>
  </message>
  <message>
   <source>Connect a loudspeaker.</source>
   <translation>[Çöññéçţ å łöüðšpéåkéř.·········]</translation>
  </message>
  <message>
   <source>Connect it again or choose another one; the picture goes on without sound.</source>
   <translation>[Çöññéçţ îţ åğåîñ öř çhööšé åñöţhéř öñé; ţhé pîçţüřé ğöéš öñ ŵîţhöüţ šöüñð.······························]</translation>
  </message>
  <message>
   <source>Connect it and look for cameras again.</source>
   <translation>[Çöññéçţ îţ åñð łöök föř çåméřåš åğåîñ.···············]</translation>
  </message>
  <message>
   <source>Connect it or choose another one.</source>
   <translation>[Çöññéçţ îţ öř çhööšé åñöţhéř öñé.·············]</translation>
  </message>
  <message>
   <source>Connect it or choose another one; what was recorded is kept.</source>
   <translation>[Çöññéçţ îţ öř çhööšé åñöţhéř öñé; ŵhåţ ŵåš řéçöřðéð îš képţ.························]</translation>
  </message>
  <message>
   <source>Connect one and list devices again.</source>
   <translation>[Çöññéçţ öñé åñð łîšţ ðévîçéš åğåîñ.··············]</translation>
  </message>
  <message>
   <source>Copy it again.</source>
   <translation>[Çöpý îţ åğåîñ.······]</translation>
  </message>
  <message>
   <source>Copy it to this disk.</source>
   <translation>[Çöpý îţ ţö ţhîš ðîšk.········]</translation>
  </message>
  <message>
   <source>Copy it.</source>
   <translation>[Çöpý îţ.···]</translation>
  </message>
  <message>
   <source>Copy keys of a lane first.</source>
   <translation>[Çöpý kéýš öf å łåñé fîřšţ.··········]</translation>
  </message>
  <message>
   <source>Copy keys of other lanes, or install a newer Quintet.</source>
   <translation>[Çöpý kéýš öf öţhéř łåñéš, öř îñšţåłł å ñéŵéř Qüîñţéţ.·····················]</translation>
  </message>
  <message>
   <source>Copy or save it again.</source>
   <translation>[Çöpý öř šåvé îţ åğåîñ.·········]</translation>
  </message>
  <message>
   <source>Copy them again.</source>
   <translation>[Çöpý ţhém åğåîñ.······]</translation>
  </message>
  <message>
   <source>Corners up (plus) or down (minus), without the eyes.</source>
   <translation>[Çöřñéřš üp (płüš) öř ðöŵñ (mîñüš), ŵîţhöüţ ţhé éýéš.·····················]</translation>
  </message>
  <message>
   <source>Correct it and import again.</source>
   <translation>[Çöřřéçţ îţ åñð împöřţ åğåîñ.···········]</translation>
  </message>
  <message>
   <source>Correct that cell and import again.</source>
   <translation>[Çöřřéçţ ţhåţ çéłł åñð împöřţ åğåîñ.··············]</translation>
  </message>
  <message>
   <source>Correct the transcript; nothing was changed.</source>
   <translation>[Çöřřéçţ ţhé ţřåñšçřîpţ; ñöţhîñğ ŵåš çhåñğéð.··················]</translation>
  </message>
  <message>
   <source>Correction</source>
   <translation>[Çöřřéçţîöñ····]</translation>
  </message>
  <message>
   <source>Crop</source>
   <translation>[Çřöp··]</translation>
  </message>
  <message>
   <source>Crop it to the one to animate.</source>
   <translation>[Çřöp îţ ţö ţhé öñé ţö åñîmåţé.············]</translation>
  </message>
  <message>
   <source>Cue</source>
   <translation>[Çüé·]</translation>
  </message>
  <message>
   <source>Curve</source>
   <translation>[Çüřvé··]</translation>
  </message>
  <message>
   <source>Curve | None</source>
   <translation>[Çüřvé | Ñöñé·····]</translation>
  </message>
  <message>
   <source>D</source>
   <translation>[Ð]</translation>
  </message>
  <message>
   <source>Decimate leaves out more, within an error that you choose.</source>
   <translation>[Ðéçîmåţé łéåvéš öüţ möřé, ŵîţhîñ åñ éřřöř ţhåţ ýöü çhööšé.·······················]</translation>
  </message>
  <message>
   <source>Decoding the sound needs {} MB of free disk space.</source>
   <translation>[Ðéçöðîñğ ţhé šöüñð ñééðš {} MB öf fřéé ðîšk špåçé.···················]</translation>
  </message>
  <message>
   <source>Delete the word instead.</source>
   <translation>[Ðéłéţé ţhé ŵöřð îñšţéåð.··········]</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>[Ðéłéţéð···]</translation>
  </message>
  <message>
   <source>Deleted a word</source>
   <translation>[Ðéłéţéð å ŵöřð······]</translation>
  </message>
  <message>
   <source>Deleted pose {}</source>
   <translation>[Ðéłéţéð pöšé {}·····]</translation>
  </message>
  <message>
   <source>Deleted {}</source>
   <translation>[Ðéłéţéð {}···]</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>[Ðéţåîł··]</translation>
  </message>
  <message>
   <source>Detect it again.</source>
   <translation>[Ðéţéçţ îţ åğåîñ.······]</translation>
  </message>
  <message>
   <source>Detected {} again</source>
   <translation>[Ðéţéçţéð {} åğåîñ······]</translation>
  </message>
  <message>
   <source>Disgusted</source>
   <translation>[Ðîšğüšţéð····]</translation>
  </message>
  <message>
   <source>Disk quota exceeded</source>
   <translation>[Ðîšk qüöţå éxçééðéð········]</translation>
  </message>
  <message>
   <source>Distance of the mouth corners, in eye distances.</source>
   <translation>[Ðîšţåñçé öf ţhé möüţh çöřñéřš, îñ éýé ðîšţåñçéš.···················]</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>[Ðöñé··]</translation>
  </message>
  <message>
   <source>Drag others of the face.</source>
   <translation>[Ðřåğ öţhéřš öf ţhé fåçé.··········]</translation>
  </message>
  <message>
   <source>Drew {}</source>
   <translation>[Ðřéŵ {}··]</translation>
  </message>
  <message>
   <source>Drop photos into the source bank.</source>
   <translation>[Ðřöp phöţöš îñţö ţhé šöüřçé båñk.·············]</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>[Ðřöpöüţ···]</translation>
  </message>
  <message>
   <source>E</source>
   <translation>[É]</translation>
  </message>
  <message>
   <source>Each of these keys changes its curve.</source>
   <translation>[Éåçh öf ţhéšé kéýš çhåñğéš îţš çüřvé.···············]</translation>
  </message>
  <message>
   <source>Each side needs at least {} pixels.</source>
   <translation>[Éåçh šîðé ñééðš åţ łéåšţ {} pîxéłš.·············]</translation>
  </message>
  <message>
   <source>Ease</source>
   <translation>[Éåšé··]</translation>
  </message>
  <message>
   <source>Eased {}:</source>
   <translation>[Éåšéð {}:···]</translation>
  </message>
  <message>
   <source>Emotion</source>
   <translation>[Émöţîöñ···]</translation>
  </message>
  <message>
   <source>Emotion gain</source>
   <translation>[Émöţîöñ ğåîñ·····]</translation>
  </message>
  <message>
   <source>Ended solo</source>
   <translation>[Éñðéð šöłö····]</translation>
  </message>
  <message>
   <source>Evens out quick movements; delays nothing.</source>
   <translation>[Évéñš öüţ qüîçk mövéméñţš; ðéłåýš ñöţhîñğ.·················]</translation>
  </message>
  <message>
   <source>Evens out the generated head.</source>
   <translation>[Évéñš öüţ ţhé ğéñéřåţéð héåð.············]</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>[Éxpöřţ îţ åğåîñ.······]</translation>
  </message>
  <message>
   <source>Export settings</source>
   <translation>[Éxpöřţ šéţţîñğš······]</translation>
  </message>
  <message>
   <source>Export the cues again.</source>
   <translation>[Éxpöřţ ţhé çüéš åğåîñ.·········]</translation>
  </message>
  <message>
   <source>Export the poses again.</source>
   <translation>[Éxpöřţ ţhé pöšéš åğåîñ.·········]</translation>
  </message>
  <message>
   <source>Export the take again.</source>
   <translation>[Éxpöřţ ţhé ţåké åğåîñ.·········]</translation>
  </message>
  <message>
   <source>Export the tracks again.</source>
   <translation>[Éxpöřţ ţhé ţřåçkš åğåîñ.··········]</translation>
  </message>
  <message>
   <source>Exported {}.</source>
   <translation>[Éxpöřţéð {}.····]</translation>
  </message>
  <message>
   <source>Exporting {}</source>
   <translation>[Éxpöřţîñğ {}····]</translation>
  </message>
  <message>
   <source>Extrapolation</source>
   <translation>[Éxţřåpöłåţîöñ·····]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
  <message>
   <source>Eyes apart</source>
   <translation>[Éýéš åpåřţ····]</translation>
  </message>
  <message>
   <source>Eyes points</source>
   <translation>[Éýéš pöîñţš····]</translation>
  </message>
  <message>
   <source>F</source>
   <translation>[F]</translation>
  </message>
  <message>
   <source>File too large</source>
   <translation>[Fîłé ţöö łåřğé······]</translation>
  </message>
  <message>
   <source>Filled the bank from {}</source>
   <translation>[Fîłłéð ţhé båñk fřöm {}········]</translation>
  </message>
  <message>
   <source>Finding the faces of {}</source>
   <translation>[Fîñðîñğ ţhé fåçéš öf {}········]</translation>
  </message>
  <message>
   <source>Finding | Ignored</source>
   <translation>[Fîñðîñğ | Îğñöřéð·······]</translation>
  </message>
  <message>
   <source>Finishing the file</source>
   <translation>[Fîñîšhîñğ ţhé fîłé·······]</translation>
  </message>
  <message>
   <source>Five-photo two-stream (FLNet)</source>
   <translation>[Fîvé-phöţö ţŵö-šţřéåm (FŁÑéţ)············]</translation>
  </message>
  <message>
   <source>Five-photo two-stream, light (FLNet)</source>
   <translation>[Fîvé-phöţö ţŵö-šţřéåm, łîğhţ (FŁÑéţ)··············]</translation>
  </message>
  <message>
   <source>Fixed {}</source>
   <translation>[Fîxéð {}··]</translation>
  </message>
  <message>
   <source>Fixed “{}”</source>
   <translation>[Fîxéð “{}”···]</translation>
  </message>
  <message>
   <source>Fixing problems</source>
   <translation>[Fîxîñğ přöbłémš······]</translation>
  </message>
  <message>
   <source>Flattened</source>
   <translation>[Fłåţţéñéð····]</translation>
  </message>
  <message>
   <source>Flipped in time:</source>
   <translation>[Fłîppéð îñ ţîmé:······]</translation>
  </message>
  <message>
   <source>Flipped in value:</source>
   <translation>[Fłîppéð îñ våłüé:·······]</translation>
  </message>
  <message>
   <source>Flow smoothing</source>
   <translation>[Fłöŵ šmööţhîñğ······]</translation>
  </message>
  <message>
   <source>Following the words</source>
   <translation>[Föłłöŵîñğ ţhé ŵöřðš········]</translation>
  </message>
  <message>
   <source>Frame {} of {}</source>
   <translation>[Fřåmé {} öf {}····]</translation>
  </message>
  <message>
   <source>Frames were read as {} per second.</source>
   <translation>[Fřåméš ŵéřé řéåð åš {} péř šéçöñð.·············]</translation>
  </message>
  <message>
   <source>Free some disk space.</source>
   <translation>[Fřéé šömé ðîšk špåçé.········]</translation>
  </message>
  <message>
   <source>Free some space on the disk that holds {}.</source>
   <translation>[Fřéé šömé špåçé öñ ţhé ðîšk ţhåţ höłðš {}.················]</translation>
  </message>
  <message>
   <source>Free some space or choose another disk; nothing already saved was touched.</source>
   <translation>[Fřéé šömé špåçé öř çhööšé åñöţhéř ðîšk; ñöţhîñğ åłřéåðý šåvéð ŵåš ţöüçhéð.······························]</translation>
  </message>
  <message>
   <source>From</source>
   <translation>[Fřöm··]</translation>
  </message>
  <message>
   <source>Frown</source>
   <translation>[Fřöŵñ··]</translation>
  </message>
  <message>
   <source>Froze the head</source>
   <translation>[Fřöžé ţhé héåð······]</translation>
  </message>
  <message>
   <source>G</source>
   <translation>[Ğ]</translation>
  </message>
  <message>
   <source>Gap between the inner lips, in distances of the outer eye corners.</source>
   <translation>[Ğåp béţŵééñ ţhé îññéř łîpš, îñ ðîšţåñçéš öf ţhé öüţéř éýé çöřñéřš.··························]</translation>
  </message>
  <message>
   <source>Gave</source>
   <translation>[Ğåvé··]</translation>
  </message>
  <message>
   <source>Gaze across</source>
   <translation>[Ğåžé åçřöšš····]</translation>
  </message>
  <message>
   <source>Gaze down</source>
   <translation>[Ğåžé ðöŵñ····]</translation>
  </message>
  <message>
   <source>Geometry (no network)</source>
   <translation>[Ğéöméţřý (ñö ñéţŵöřk)········]</translation>
  </message>
  <message>
   <source>Give it a transcript.</source>
   <translation>[Ğîvé îţ å ţřåñšçřîpţ.········]</translation>
  </message>
  <message>
   <source>Give it a usual ending.</source>
   <translation>[Ğîvé îţ å üšüåł éñðîñğ.·········]</translation>
  </message>
  <message>
   <source>Give pixels of the picture as (x, y).</source>
   <translation>[Ğîvé pîxéłš öf ţhé pîçţüřé åš (x, ý).···············]</translation>
  </message>
  <message>
   <source>Give the frame rate (--fps).</source>
   <translation>[Ğîvé ţhé fřåmé řåţé (--fpš).···········]</translation>
  </message>
  <message>
   <source>Give two times in seconds.</source>
   <translation>[Ğîvé ţŵö ţîméš îñ šéçöñðš.··········]</translation>
  </message>
  <message>
   <source>Go to one first.</source>
   <translation>[Ğö ţö öñé fîřšţ.······]</translation>
  </message>
  <message>
   <source>H</source>
   <translation>[H]</translation>
  </message>
  <message>
   <source>Hand edits follow the words</source>
   <translation>[Håñð éðîţš föłłöŵ ţhé ŵöřðš···········]</translation>
  </message>
  <message>
   <source>Handle</source>
   <translation>[Håñðłé··]</translation>
  </message>
  <message>
   <source>Happy</source>
   <translation>[Håppý··]</translation>
  </message>
  <message>
   <source>Head</source>
   <translation>[Héåð··]</translation>
  </message>
  <message>
   <source>Head across</source>
   <translation>[Héåð åçřöšš····]</translation>
  </message>
  <message>
   <source>Head down</source>
   <translation>[Héåð ðöŵñ····]</translation>
  </message>
  <message>
   <source>Head gain</source>
   <translation>[Héåð ğåîñ····]</translation>
  </message>
  <message>
   <source>Head motion</source>
   <translation>[Héåð möţîöñ····]</translation>
  </message>
  <message>
   <source>Head motion and blinks</source>
   <translation>[Héåð möţîöñ åñð błîñkš·········]</translation>
  </message>
  <message>
   <source>Head pitch</source>
   <translation>[Héåð pîţçh····]</translation>
  </message>
  <message>
   <source>Head place</source>
   <translation>[Héåð płåçé····]</translation>
  </message>
  <message>
   <source>Head points</source>
   <translation>[Héåð pöîñţš····]</translation>
  </message>
  <message>
   <source>Head roll</source>
   <translation>[Héåð řöłł····]</translation>
  </message>
  <message>
   <source>Head size</source>
   <translation>[Héåð šîžé····]</translation>
  </message>
  <message>
   <source>Head yaw</source>
   <translation>[Héåð ýåŵ···]</translation>
  </message>
  <message>
   <source>Hearing letters</source>
   <translation>[Héåřîñğ łéţţéřš······]</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>[Höłð··]</translation>
  </message>
  <message>
   <source>Hold for</source>
   <translation>[Höłð föř···]</translation>
  </message>
  <message>
   <source>How decidedly the nearest photo wins each region; low values blend photos.</source>
   <translation>[Höŵ ðéçîðéðłý ţhé ñéåřéšţ phöţö ŵîñš éåçh řéğîöñ; łöŵ våłüéš błéñð phöţöš.······························]</translation>
  </message>
  <message>
   <source>How far both lids are closed; blinks close what is left open.</source>
   <translation>[Höŵ fåř böţh łîðš åřé çłöšéð; błîñkš çłöšé ŵhåţ îš łéfţ öpéñ.························]</translation>
  </message>
  <message>
   <source>How far it takes {} at most.</source>
   <translation>[Höŵ fåř îţ ţåkéš {} åţ möšţ.··········]</translation>
  </message>
  <message>
   <source>How far lips and jaw move with the voice.</source>
   <translation>[Höŵ fåř łîpš åñð jåŵ mövé ŵîţh ţhé vöîçé.················]</translation>
  </message>
  <message>
   <source>How far the eye at the left closes.</source>
   <translation>[Höŵ fåř ţhé éýé åţ ţhé łéfţ çłöšéš.··············]</translation>
  </message>
  <message>
   <source>How far the eye at the left turns.</source>
   <translation>[Höŵ fåř ţhé éýé åţ ţhé łéfţ ţüřñš.··············]</translation>
  </message>
  <message>
   <source>How far the eye at the right closes.</source>
   <translation>[Höŵ fåř ţhé éýé åţ ţhé řîğhţ çłöšéš.··············]</translation>
  </message>
  <message>
   <source>How far the eye at the right turns.</source>
   <translation>[Höŵ fåř ţhé éýé åţ ţhé řîğhţ ţüřñš.··············]</translation>
  </message>
  <message>
   <source>How far the head turns and moves.</source>
   <translation>[Höŵ fåř ţhé héåð ţüřñš åñð mövéš.·············]</translation>
  </message>
  <message>
   <source>How far the jaw goes, and the lower lip on it.</source>
   <translation>[Höŵ fåř ţhé jåŵ ğöéš, åñð ţhé łöŵéř łîp öñ îţ.··················]</translation>
  </message>
  <message>
   <source>How far the lips spread and round.</source>
   <translation>[Höŵ fåř ţhé łîpš špřéåð åñð řöüñð.··············]</translation>
  </message>
  <message>
   <source>How far the network may move the photos beyond what the landmarks say.</source>
   <translation>[Höŵ fåř ţhé ñéţŵöřk måý mövé ţhé phöţöš béýöñð ŵhåţ ţhé łåñðmåřkš šåý.····························]</translation>
  </message>
  <message>
   <source>How long a value is held.</source>
   <translation>[Höŵ łöñğ å våłüé îš héłð.··········]</translation>
  </message>
  <message>
   <source>How long it takes to come.</source>
   <translation>[Höŵ łöñğ îţ ţåkéš ţö çömé.··········]</translation>
  </message>
  <message>
   <source>How long it takes to go.</source>
   <translation>[Höŵ łöñğ îţ ţåkéš ţö ğö.··········]</translation>
  </message>
  <message>
   <source>How long lips move on after the last sound.</source>
   <translation>[Höŵ łöñğ łîpš mövé öñ åfţéř ţhé łåšţ šöüñð.·················]</translation>
  </message>
  <message>
   <source>How long lips take to come to rest.</source>
   <translation>[Höŵ łöñğ łîpš ţåké ţö çömé ţö řéšţ.··············]</translation>
  </message>
  <message>
   <source>How loosely the flow follows the points.</source>
   <translation>[Höŵ łööšéłý ţhé fłöŵ föłłöŵš ţhé pöîñţš.················]</translation>
  </message>
  <message>
   <source>How many finer waves, each half as long and as high.</source>
   <translation>[Höŵ måñý fîñéř ŵåvéš, éåçh håłf åš łöñğ åñð åš hîğh.·····················]</translation>
  </message>
  <message>
   <source>How much is added to {}.</source>
   <translation>[Höŵ müçh îš åððéð ţö {}.·········]</translation>
  </message>
  <message>
   <source>How much louder than usual a sound must be; noise that opens the lips needs more.</source>
   <translation>[Höŵ müçh łöüðéř ţhåñ üšüåł å šöüñð müšţ bé; ñöîšé ţhåţ öpéñš ţhé łîpš ñééðš möřé.································]</translation>
  </message>
  <message>
   <source>How much of all emotions below is shown.</source>
   <translation>[Höŵ müçh öf åłł émöţîöñš béłöŵ îš šhöŵñ.················]</translation>
  </message>
  <message>
   <source>How much of it counts.</source>
   <translation>[Höŵ müçh öf îţ çöüñţš.·········]</translation>
  </message>
  <message>
   <source>How much of its effect counts.</source>
   <translation>[Höŵ müçh öf îţš éfféçţ çöüñţš.············]</translation>
  </message>
  <message>
   <source>How much of the actor's head motion.</source>
   <translation>[Höŵ müçh öf ţhé åçţöř'š héåð möţîöñ.··············]</translation>
  </message>
  <message>
   <source>How much of the colour map is shown where attention does not keep the photo.</source>
   <translation>[Höŵ müçh öf ţhé çöłöüř måp îš šhöŵñ ŵhéřé åţţéñţîöñ ðöéš ñöţ kéép ţhé phöţö.······························]</translation>
  </message>
  <message>
   <source>How much of what the network paints is shown: teeth, lids, what no photo has.</source>
   <translation>[Höŵ müçh öf ŵhåţ ţhé ñéţŵöřk påîñţš îš šhöŵñ: ţééţh, łîðš, ŵhåţ ñö phöţö håš.·······························]</translation>
  </message>
  <message>
   <source>How often after</source>
   <translation>[Höŵ öfţéñ åfţéř······]</translation>
  </message>
  <message>
   <source>How often after the last key; 0 is without end.</source>
   <translation>[Höŵ öfţéñ åfţéř ţhé łåšţ kéý; 0 îš ŵîţhöüţ éñð.···················]</translation>
  </message>
  <message>
   <source>How often before</source>
   <translation>[Höŵ öfţéñ béföřé······]</translation>
  </message>
  <message>
   <source>How often before the first key; 0 is without end.</source>
   <translation>[Höŵ öfţéñ béföřé ţhé fîřšţ kéý; 0 îš ŵîţhöüţ éñð.····················]</translation>
  </message>
  <message>
   <source>How strong all emotions are.</source>
   <translation>[Höŵ šţřöñğ åłł émöţîöñš åřé.···········]</translation>
  </message>
  <message>
   <source>Ignored “{}”</source>
   <translation>[Îğñöřéð “{}”····]</translation>
  </message>
  <message>
   <source>Ignores “{}” no more</source>
   <translation>[Îğñöřéš “{}” ñö möřé·······]</translation>
  </message>
  <message>
   <source>Image</source>
   <translation>[Îmåğé··]</translation>
  </message>
  <message>
   <source>Imported {} of {}</source>
   <translation>[Împöřţéð {} öf {}·····]</translation>
  </message>
  <message>
   <source>Influence</source>
   <translation>[Îñfłüéñçé····]</translation>
  </message>
  <message>
   <source>Inner brow</source>
   <translation>[Îññéř břöŵ····]</translation>
  </message>
  <message>
   <source>Inserted a key into {}</source>
   <translation>[Îñšéřţéð å kéý îñţö {}········]</translation>
  </message>
  <message>
   <source>Install Python 3.11 or newer and run the set-up again.</source>
   <translation>[Îñšţåłł Pýţhöñ 3.11 öř ñéŵéř åñð řüñ ţhé šéţ-üp åğåîñ.······················]</translation>
  </message>
  <message>
   <source>Install imageio-ffmpeg again, or ffmpeg itself.</source>
   <translation>[Îñšţåłł îmåğéîö-ffmpéğ åğåîñ, öř ffmpéğ îţšéłf.···················]</translation>
  </message>
  <message>
   <source>Install it (Debian: apt install libportaudio2) and start again.</source>
   <translation>[Îñšţåłł îţ (Ðébîåñ: åpţ îñšţåłł łîbpöřţåüðîö2) åñð šţåřţ åğåîñ.·························]</translation>
  </message>
  <message>
   <source>Install it: pip install pocketsphinx.</source>
   <translation>[Îñšţåłł îţ: pîp îñšţåłł pöçkéţšphîñx.···············]</translation>
  </message>
  <message>
   <source>Install one that has.</source>
   <translation>[Îñšţåłł öñé ţhåţ håš.········]</translation>
  </message>
  <message>
   <source>Install the newer version here too.</source>
   <translation>[Îñšţåłł ţhé ñéŵéř véřšîöñ héřé ţöö.··············]</translation>
  </message>
  <message>
   <source>Install the newer version to open it.</source>
   <translation>[Îñšţåłł ţhé ñéŵéř véřšîöñ ţö öpéñ îţ.···············]</translation>
  </message>
  <message>
   <source>Install the newer version to read it.</source>
   <translation>[Îñšţåłł ţhé ñéŵéř véřšîöñ ţö řéåð îţ.···············]</translation>
  </message>
  <message>
   <source>Install the studio again, or fetch the file again (git checkout).</source>
   <translation>[Îñšţåłł ţhé šţüðîö åğåîñ, öř féţçh ţhé fîłé åğåîñ (ğîţ çhéçköüţ).··························]</translation>
  </message>
  <message>
   <source>Install the studio again.</source>
   <translation>[Îñšţåłł ţhé šţüðîö åğåîñ.··········]</translation>
  </message>
  <message>
   <source>Intensity</source>
   <translation>[Îñţéñšîţý····]</translation>
  </message>
  <message>
   <source>Interp</source>
   <translation>[Îñţéřp··]</translation>
  </message>
  <message>
   <source>Is it another file renamed? {}</source>
   <translation>[Îš îţ åñöţhéř fîłé řéñåméð? {}···········]</translation>
  </message>
  <message>
   <source>It is damaged or not a Quintet project: open a backup or an autosaved version.</source>
   <translation>[Îţ îš ðåmåğéð öř ñöţ å Qüîñţéţ přöjéçţ: öpéñ å båçküp öř åñ åüţöšåvéð véřšîöñ.·······························]</translation>
  </message>
  <message>
   <source>It is damaged: open a backup.</source>
   <translation>[Îţ îš ðåmåğéð: öpéñ å båçküp.············]</translation>
  </message>
  <message>
   <source>It is not installed.</source>
   <translation>[Îţ îš ñöţ îñšţåłłéð.········]</translation>
  </message>
  <message>
   <source>Its end is missing: copy or record it again.</source>
   <translation>[Îţš éñð îš mîššîñğ: çöpý öř řéçöřð îţ åğåîñ.··················]</translation>
  </message>
  <message>
   <source>Its landmarks are lost: find the face again</source>
   <translation>[Îţš łåñðmåřkš åřé łöšţ: fîñð ţhé fåçé åğåîñ·················]</translation>
  </message>
  <message>
   <source>Its project was closed while it was made.</source>
   <translation>[Îţš přöjéçţ ŵåš çłöšéð ŵhîłé îţ ŵåš måðé.················]</translation>
  </message>
  <message>
   <source>Jaw</source>
   <translation>[Jåŵ·]</translation>
  </message>
  <message>
   <source>Jaw across</source>
   <translation>[Jåŵ åçřöšš····]</translation>
  </message>
  <message>
   <source>Jaw down</source>
   <translation>[Jåŵ ðöŵñ···]</translation>
  </message>
  <message>
   <source>Jaw drop</source>
   <translation>[Jåŵ ðřöp···]</translation>
  </message>
  <message>
   <source>Join the word before it instead.</source>
   <translation>[Jöîñ ţhé ŵöřð béföřé îţ îñšţéåð.·············]</translation>
  </message>
  <message>
   <source>Joined two words</source>
   <translation>[Jöîñéð ţŵö ŵöřðš······]</translation>
  </message>
  <message>
   <source>Joining</source>
   <translation>[Jöîñîñğ···]</translation>
  </message>
  <message>
   <source>Keeping the chosen frames</source>
   <translation>[Kéépîñğ ţhé çhöšéñ fřåméš··········]</translation>
  </message>
  <message>
   <source>Keeping the chosen pictures</source>
   <translation>[Kéépîñğ ţhé çhöšéñ pîçţüřéš···········]</translation>
  </message>
  <message>
   <source>Keeping the weights</source>
   <translation>[Kéépîñğ ţhé ŵéîğhţš········]</translation>
  </message>
  <message>
   <source>Keyed {}</source>
   <translation>[Kéýéð {}··]</translation>
  </message>
  <message>
   <source>Keyframe</source>
   <translation>[Kéýfřåmé···]</translation>
  </message>
  <message>
   <source>Keys of M do not reach the picture here.</source>
   <translation>[Kéýš öf M ðö ñöţ řéåçh ţhé pîçţüřé héřé.················]</translation>
  </message>
  <message>
   <source>Known are A to H and X, or {}.</source>
   <translation>[Kñöŵñ åřé Å ţö H åñð X, öř {}.···········]</translation>
  </message>
  <message>
   <source>Known: {}.</source>
   <translation>[Kñöŵñ: {}.···]</translation>
  </message>
  <message>
   <source>Labelled {} s</source>
   <translation>[Łåbéłłéð {} š····]</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>[Łåñé··]</translation>
  </message>
  <message>
   <source>Leave it out, or choose another format.</source>
   <translation>[Łéåvé îţ öüţ, öř çhööšé åñöţhéř föřmåţ.················]</translation>
  </message>
  <message>
   <source>Leave out --precropped.</source>
   <translation>[Łéåvé öüţ --přéçřöppéð.·········]</translation>
  </message>
  <message>
   <source>Leave the range out, or export a table of frames.</source>
   <translation>[Łéåvé ţhé řåñğé öüţ, öř éxpöřţ å ţåbłé öf fřåméš.····················]</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>[Łéfţ··]</translation>
  </message>
  <message>
   <source>Left brow</source>
   <translation>[Łéfţ břöŵ····]</translation>
  </message>
  <message>
   <source>Left eye</source>
   <translation>[Łéfţ éýé···]</translation>
  </message>
  <message>
   <source>Left gaze</source>
   <translation>[Łéfţ ğåžé····]</translation>
  </message>
  <message>
   <source>Left gaze across</source>
   <translation>[Łéfţ ğåžé åçřöšš······]</translation>
  </message>
  <message>
   <source>Left gaze down</source>
   <translation>[Łéfţ ğåžé ðöŵñ······]</translation>
  </message>
  <message>
   <source>Left hand edits where they are</source>
   <translation>[Łéfţ håñð éðîţš ŵhéřé ţhéý åřé············]</translation>
  </message>
  <message>
   <source>Left inner brow across</source>
   <translation>[Łéfţ îññéř břöŵ åçřöšš·········]</translation>
  </message>
  <message>
   <source>Left inner brow down</source>
   <translation>[Łéfţ îññéř břöŵ ðöŵñ········]</translation>
  </message>
  <message>
   <source>Left lid</source>
   <translation>[Łéfţ łîð···]</translation>
  </message>
  <message>
   <source>Left lids</source>
   <translation>[Łéfţ łîðš····]</translation>
  </message>
  <message>
   <source>Left lower lid</source>
   <translation>[Łéfţ łöŵéř łîð······]</translation>
  </message>
  <message>
   <source>Left mouth corner across</source>
   <translation>[Łéfţ möüţh çöřñéř åçřöšš··········]</translation>
  </message>
  <message>
   <source>Left mouth corner down</source>
   <translation>[Łéfţ möüţh çöřñéř ðöŵñ·········]</translation>
  </message>
  <message>
   <source>Left outer brow across</source>
   <translation>[Łéfţ öüţéř břöŵ åçřöšš·········]</translation>
  </message>
  <message>
   <source>Left outer brow down</source>
   <translation>[Łéfţ öüţéř břöŵ ðöŵñ········]</translation>
  </message>
  <message>
   <source>Left upper lid</source>
   <translation>[Łéfţ üppéř łîð······]</translation>
  </message>
  <message>
   <source>Letting go of unsaved work</source>
   <translation>[Łéţţîñğ ğö öf üñšåvéð ŵöřk··········]</translation>
  </message>
  <message>
   <source>Levelled</source>
   <translation>[Łévéłłéð···]</translation>
  </message>
  <message>
   <source>Lids</source>
   <translation>[Łîðš··]</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>[Łîñkéð··]</translation>
  </message>
  <message>
   <source>Linked the handles of</source>
   <translation>[Łîñkéð ţhé håñðłéš öf········]</translation>
  </message>
  <message>
   <source>Lip closing</source>
   <translation>[Łîp çłöšîñğ····]</translation>
  </message>
  <message>
   <source>Lip protrusion</source>
   <translation>[Łîp přöţřüšîöñ······]</translation>
  </message>
  <message>
   <source>Lip width</source>
   <translation>[Łîp ŵîðţh····]</translation>
  </message>
  <message>
   <source>Lips</source>
   <translation>[Łîpš··]</translation>
  </message>
  <message>
   <source>Lips forward, as in oo.</source>
   <translation>[Łîpš föřŵåřð, åš îñ öö.·········]</translation>
  </message>
  <message>
   <source>Lips open by {} % in silence</source>
   <translation>[Łîpš öpéñ bý {} % îñ šîłéñçé··········]</translation>
  </message>
  <message>
   <source>Lips open by {} % on {}</source>
   <translation>[Łîpš öpéñ bý {} % öñ {}········]</translation>
  </message>
  <message>
   <source>Lips {} ms too {}</source>
   <translation>[Łîpš {} mš ţöö {}·····]</translation>
  </message>
  <message>
   <source>Listening to both voices</source>
   <translation>[Łîšţéñîñğ ţö böţh vöîçéš··········]</translation>
  </message>
  <message>
   <source>Listening to the voice</source>
   <translation>[Łîšţéñîñğ ţö ţhé vöîçé·········]</translation>
  </message>
  <message>
   <source>Live Link Face (CSV)</source>
   <translation>[Łîvé Łîñk Fåçé (ÇŠV)········]</translation>
  </message>
  <message>
   <source>Load or record a sound first.</source>
   <translation>[Łöåð öř řéçöřð å šöüñð fîřšţ.············]</translation>
  </message>
  <message>
   <source>Load or record what is said.</source>
   <translation>[Łöåð öř řéçöřð ŵhåţ îš šåîð.···········]</translation>
  </message>
  <message>
   <source>Load the same words spoken again, or leave hand edits where they are.</source>
   <translation>[Łöåð ţhé šåmé ŵöřðš špökéñ åğåîñ, öř łéåvé håñð éðîţš ŵhéřé ţhéý åřé.····························]</translation>
  </message>
  <message>
   <source>Loaded {}</source>
   <translation>[Łöåðéð {}···]</translation>
  </message>
  <message>
   <source>Loading the speech network</source>
   <translation>[Łöåðîñğ ţhé špééçh ñéţŵöřk··········]</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>[Łöçkéð··]</translation>
  </message>
  <message>
   <source>Longest pull of any pixel, in crop sides (the paper's 40 of 224 px is 18 %).</source>
   <translation>[Łöñğéšţ püłł öf åñý pîxéł, îñ çřöp šîðéš (ţhé påpéř'š 40 öf 224 px îš 18 %).······························]</translation>
  </message>
  <message>
   <source>Longest pull of any pixel, in crop sides.</source>
   <translation>[Łöñğéšţ püłł öf åñý pîxéł, îñ çřöp šîðéš.················]</translation>
  </message>
  <message>
   <source>Look for it once more.</source>
   <translation>[Łöök föř îţ öñçé möřé.·········]</translation>
  </message>
  <message>
   <source>Look whether the lane is muted, others are solo, or its weight is low.</source>
   <translation>[Łöök ŵhéţhéř ţhé łåñé îš müţéð, öţhéřš åřé šöłö, öř îţš ŵéîğhţ îš łöŵ.····························]</translation>
  </message>
  <message>
   <source>Looking at the installation</source>
   <translation>[Łöökîñğ åţ ţhé îñšţåłłåţîöñ···········]</translation>
  </message>
  <message>
   <source>Looking at {}</source>
   <translation>[Łöökîñğ åţ {}····]</translation>
  </message>
  <message>
   <source>Looking for a device</source>
   <translation>[Łöökîñğ föř å ðévîçé········]</translation>
  </message>
  <message>
   <source>Looking for finished pictures</source>
   <translation>[Łöökîñğ föř fîñîšhéð pîçţüřéš············]</translation>
  </message>
  <message>
   <source>Looking for missing media</source>
   <translation>[Łöökîñğ föř mîššîñğ méðîå··········]</translation>
  </message>
  <message>
   <source>Looking for recent projects</source>
   <translation>[Łöökîñğ föř řéçéñţ přöjéçţš···········]</translation>
  </message>
  <message>
   <source>Looking into folders</source>
   <translation>[Łöökîñğ îñţö föłðéřš········]</translation>
  </message>
  <message>
   <source>Lower lip</source>
   <translation>[Łöŵéř łîp····]</translation>
  </message>
  <message>
   <source>Lower lip across</source>
   <translation>[Łöŵéř łîp åçřöšš······]</translation>
  </message>
  <message>
   <source>Lower lip down</source>
   <translation>[Łöŵéř łîp ðöŵñ······]</translation>
  </message>
  <message>
   <source>Lower the expression.</source>
   <translation>[Łöŵéř ţhé éxpřéššîöñ.········]</translation>
  </message>
  <message>
   <source>Made {} {} outside its keys</source>
   <translation>[Måðé {} {} öüţšîðé îţš kéýš·········]</translation>
  </message>
  <message>
   <source>Mean length of a generated blink.</source>
   <translation>[Méåñ łéñğţh öf å ğéñéřåţéð błîñk.·············]</translation>
  </message>
  <message>
   <source>Mean rate of generated blinks.</source>
   <translation>[Méåñ řåţé öf ğéñéřåţéð błîñkš.············]</translation>
  </message>
  <message>
   <source>Measuring what the network does now</source>
   <translation>[Méåšüřîñğ ŵhåţ ţhé ñéţŵöřk ðöéš ñöŵ··············]</translation>
  </message>
  <message>
   <source>Metal is available</source>
   <translation>[Méţåł îš åvåîłåbłé·······]</translation>
  </message>
  <message>
   <source>Modifier</source>
   <translation>[Möðîfîéř···]</translation>
  </message>
  <message>
   <source>Moho switch data (DAT)</source>
   <translation>[Möhö šŵîţçh ðåţå (ÐÅŢ)·········]</translation>
  </message>
  <message>
   <source>Motion strength</source>
   <translation>[Möţîöñ šţřéñğţh······]</translation>
  </message>
  <message>
   <source>Mouth</source>
   <translation>[Möüţh··]</translation>
  </message>
  <message>
   <source>Mouth corner</source>
   <translation>[Möüţh çöřñéř·····]</translation>
  </message>
  <message>
   <source>Mouth corners</source>
   <translation>[Möüţh çöřñéřš·····]</translation>
  </message>
  <message>
   <source>Mouth opening</source>
   <translation>[Möüţh öpéñîñğ·····]</translation>
  </message>
  <message>
   <source>Mouth points</source>
   <translation>[Möüţh pöîñţš·····]</translation>
  </message>
  <message>
   <source>Mouth shape</source>
   <translation>[Möüţh šhåpé····]</translation>
  </message>
  <message>
   <source>Mouth width</source>
   <translation>[Möüţh ŵîðţh····]</translation>
  </message>
  <message>
   <source>Move less there, or lower the motion strength.</source>
   <translation>[Mövé łéšš ţhéřé, öř łöŵéř ţhé möţîöñ šţřéñğţh.··················]</translation>
  </message>
  <message>
   <source>Move the keys.</source>
   <translation>[Mövé ţhé kéýš.······]</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>[Mövéð··]</translation>
  </message>
  <message>
   <source>Moved a border of a word</source>
   <translation>[Mövéð å böřðéř öf å ŵöřð··········]</translation>
  </message>
  <message>
   <source>Moved photo {} to the extended photos</source>
   <translation>[Mövéð phöţö {} ţö ţhé éxţéñðéð phöţöš··············]</translation>
  </message>
  <message>
   <source>Moved photo {} to {}</source>
   <translation>[Mövéð phöţö {} ţö {}······]</translation>
  </message>
  <message>
   <source>Moved the voice</source>
   <translation>[Mövéð ţhé vöîçé······]</translation>
  </message>
  <message>
   <source>Moved {} of {}</source>
   <translation>[Mövéð {} öf {}····]</translation>
  </message>
  <message>
   <source>Moves these points alone; plus goes down. In distances of the eye corners.</source>
   <translation>[Mövéš ţhéšé pöîñţš åłöñé; płüš ğöéš ðöŵñ. Îñ ðîšţåñçéš öf ţhé éýé çöřñéřš.······························]</translation>
  </message>
  <message>
   <source>Moves these points alone; plus goes right. In distances of the eye corners.</source>
   <translation>[Mövéš ţhéšé pöîñţš åłöñé; płüš ğöéš řîğhţ. Îñ ðîšţåñçéš öf ţhé éýé çöřñéřš.······························]</translation>
  </message>
  <message>
   <source>Moves these points alone; plus goes {}. In distances of the eye corners.</source>
   <translation>[Mövéš ţhéšé pöîñţš åłöñé; płüš ğöéš {}. Îñ ðîšţåñçéš öf ţhé éýé çöřñéřš.····························]</translation>
  </message>
  <message>
   <source>Muted</source>
   <translation>[Müţéð··]</translation>
  </message>
  <message>
   <source>Nearer (more than 100 %) or further away.</source>
   <translation>[Ñéåřéř (möřé ţhåñ 100 %) öř füřţhéř åŵåý.················]</translation>
  </message>
  <message>
   <source>No clear face was found; it may be blurred or covered.</source>
   <translation>[Ñö çłéåř fåçé ŵåš föüñð; îţ måý bé błüřřéð öř çövéřéð.······················]</translation>
  </message>
  <message>
   <source>No face was found in {} of {}.</source>
   <translation>[Ñö fåçé ŵåš föüñð îñ {} öf {}.··········]</translation>
  </message>
  <message>
   <source>No face was found in {}.</source>
   <translation>[Ñö fåçé ŵåš föüñð îñ {}.·········]</translation>
  </message>
  <message>
   <source>No face was found.</source>
   <translation>[Ñö fåçé ŵåš föüñð.·······]</translation>
  </message>
  <message>
   <source>No face was found. Place the points by hand or choose another photo.</source>
   <translation>[Ñö fåçé ŵåš föüñð. Płåçé ţhé pöîñţš bý håñð öř çhööšé åñöţhéř phöţö.···························]</translation>
  </message>
  <message>
   <source>No face was seen.</source>
   <translation>[Ñö fåçé ŵåš šééñ.·······]</translation>
  </message>
  <message>
   <source>No faces were detected</source>
   <translation>[Ñö fåçéš ŵéřé ðéţéçţéð·········]</translation>
  </message>
  <message>
   <source>No lane moves these points.</source>
   <translation>[Ñö łåñé mövéš ţhéšé pöîñţš.···········]</translation>
  </message>
  <message>
   <source>No lane of {} can be edited.</source>
   <translation>[Ñö łåñé öf {} çåñ bé éðîţéð.··········]</translation>
  </message>
  <message>
   <source>No lane was chosen.</source>
   <translation>[Ñö łåñé ŵåš çhöšéñ.········]</translation>
  </message>
  <message>
   <source>No problem is under the playhead.</source>
   <translation>[Ñö přöbłém îš üñðéř ţhé płåýhéåð.·············]</translation>
  </message>
  <message>
   <source>No space left on device</source>
   <translation>[Ñö špåçé łéfţ öñ ðévîçé·········]</translation>
  </message>
  <message>
   <source>No speech can be heard in the voice.</source>
   <translation>[Ñö špééçh çåñ bé héåřð îñ ţhé vöîçé.··············]</translation>
  </message>
  <message>
   <source>No transcript: p, b and m were not looked at.</source>
   <translation>[Ñö ţřåñšçřîpţ: p, b åñð m ŵéřé ñöţ łöökéð åţ.··················]</translation>
  </message>
  <message>
   <source>Nod; plus looks down.</source>
   <translation>[Ñöð; płüš łöökš ðöŵñ.········]</translation>
  </message>
  <message>
   <source>None of {} pictures of {} shows a usable face{}.</source>
   <translation>[Ñöñé öf {} pîçţüřéš öf {} šhöŵš å üšåbłé fåçé{}.·················]</translation>
  </message>
  <message>
   <source>Nose</source>
   <translation>[Ñöšé··]</translation>
  </message>
  <message>
   <source>Nose across</source>
   <translation>[Ñöšé åçřöšš····]</translation>
  </message>
  <message>
   <source>Nose down</source>
   <translation>[Ñöšé ðöŵñ····]</translation>
  </message>
  <message>
   <source>Not known here: {}.</source>
   <translation>[Ñöţ kñöŵñ héřé: {}.·······]</translation>
  </message>
  <message>
   <source>Not used: {}.</source>
   <translation>[Ñöţ üšéð: {}.····]</translation>
  </message>
  <message>
   <source>Nothing in the file lies in that range.</source>
   <translation>[Ñöţhîñğ îñ ţhé fîłé łîéš îñ ţhåţ řåñğé.················]</translation>
  </message>
  <message>
   <source>Nothing is said after {}.</source>
   <translation>[Ñöţhîñğ îš šåîð åfţéř {}.·········]</translation>
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation>[Ñöţhîñğ îš šéłéçţéð.········]</translation>
  </message>
  <message>
   <source>Nothing was kept.</source>
   <translation>[Ñöţhîñğ ŵåš képţ.·······]</translation>
  </message>
  <message>
   <source>Nothing was recorded.</source>
   <translation>[Ñöţhîñğ ŵåš řéçöřðéð.········]</translation>
  </message>
  <message>
   <source>Only samples and mouth cues can be imported in part.</source>
   <translation>[Öñłý šåmpłéš åñð möüţh çüéš çåñ bé împöřţéð îñ påřţ.·····················]</translation>
  </message>
  <message>
   <source>Only {} is used.</source>
   <translation>[Öñłý {} îš üšéð.······]</translation>
  </message>
  <message>
   <source>Only {} of {} frames of {} show a usable face</source>
   <translation>[Öñłý {} öf {} fřåméš öf {} šhöŵ å üšåbłé fåçé················]</translation>
  </message>
  <message>
   <source>Only {} pictures per second were looked at.</source>
   <translation>[Öñłý {} pîçţüřéš péř šéçöñð ŵéřé łöökéð åţ.················]</translation>
  </message>
  <message>
   <source>Only {} was loaded.</source>
   <translation>[Öñłý {} ŵåš łöåðéð.·······]</translation>
  </message>
  <message>
   <source>Open the saved project instead.</source>
   <translation>[Öpéñ ţhé šåvéð přöjéçţ îñšţéåð.············]</translation>
  </message>
  <message>
   <source>Open their project.</source>
   <translation>[Öpéñ ţhéîř přöjéçţ.········]</translation>
  </message>
  <message>
   <source>Opening the version of {}</source>
   <translation>[Öpéñîñğ ţhé véřšîöñ öf {}·········]</translation>
  </message>
  <message>
   <source>Opening what was heard</source>
   <translation>[Öpéñîñğ ŵhåţ ŵåš héåřð·········]</translation>
  </message>
  <message>
   <source>Opening {}</source>
   <translation>[Öpéñîñğ {}···]</translation>
  </message>
  <message>
   <source>Outer brow</source>
   <translation>[Öüţéř břöŵ····]</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>[Påğé··]</translation>
  </message>
  <message>
   <source>Painting</source>
   <translation>[Påîñţîñğ···]</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>[Påřţ··]</translation>
  </message>
  <message>
   <source>Pasted</source>
   <translation>[Påšţéð··]</translation>
  </message>
  <message>
   <source>Pasted keys into {}</source>
   <translation>[Påšţéð kéýš îñţö {}·······]</translation>
  </message>
  <message>
   <source>Pasted picture</source>
   <translation>[Påšţéð pîçţüřé······]</translation>
  </message>
  <message>
   <source>Pasted {} key{}</source>
   <translation>[Påšţéð {} kéý{}····]</translation>
  </message>
  <message>
   <source>Pasted {} key{} flipped</source>
   <translation>[Påšţéð {} kéý{} fłîppéð········]</translation>
  </message>
  <message>
   <source>Pasting a photo</source>
   <translation>[Påšţîñğ å phöţö······]</translation>
  </message>
  <message>
   <source>Performed another take</source>
   <translation>[Péřföřméð åñöţhéř ţåké·········]</translation>
  </message>
  <message>
   <source>Performed the voice</source>
   <translation>[Péřföřméð ţhé vöîçé········]</translation>
  </message>
  <message>
   <source>Performing</source>
   <translation>[Péřföřmîñğ····]</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>[Péřîöð··]</translation>
  </message>
  <message>
   <source>Photo selection</source>
   <translation>[Phöţö šéłéçţîöñ······]</translation>
  </message>
  <message>
   <source>Picked the face of {}</source>
   <translation>[Pîçkéð ţhé fåçé öf {}········]</translation>
  </message>
  <message>
   <source>Pictures of poses</source>
   <translation>[Pîçţüřéš öf pöšéš·······]</translation>
  </message>
  <message>
   <source>Pitch</source>
   <translation>[Pîţçh··]</translation>
  </message>
  <message>
   <source>Pose</source>
   <translation>[Pöšé··]</translation>
  </message>
  <message>
   <source>Pose {}</source>
   <translation>[Pöšé {}··]</translation>
  </message>
  <message>
   <source>Press Record, act, then Stop.</source>
   <translation>[Přéšš Řéçöřð, åçţ, ţhéñ Šţöp.············]</translation>
  </message>
  <message>
   <source>Press Record, speak, then Stop.</source>
   <translation>[Přéšš Řéçöřð, špéåk, ţhéñ Šţöp.············]</translation>
  </message>
  <message>
   <source>Project</source>
   <translation>[Přöjéçţ···]</translation>
  </message>
  <message>
   <source>Punched in at</source>
   <translation>[Püñçhéð îñ åţ·····]</translation>
  </message>
  <message>
   <source>Punching into {}</source>
   <translation>[Püñçhîñğ îñţö {}······]</translation>
  </message>
  <message>
   <source>Pupils</source>
   <translation>[Püpîłš··]</translation>
  </message>
  <message>
   <source>Put the playhead where it shall change.</source>
   <translation>[Püţ ţhé płåýhéåð ŵhéřé îţ šhåłł çhåñğé.················]</translation>
  </message>
  <message>
   <source>Quality (CRF)</source>
   <translation>[Qüåłîţý (ÇŘF)·····]</translation>
  </message>
  <message>
   <source>Quintet tracks (JSON)</source>
   <translation>[Qüîñţéţ ţřåçkš (JŠÖÑ)········]</translation>
  </message>
  <message>
   <source>Raises the left brow of the picture beyond both.</source>
   <translation>[Řåîšéš ţhé łéfţ břöŵ öf ţhé pîçţüřé béýöñð böţh.···················]</translation>
  </message>
  <message>
   <source>Raises the right brow of the picture beyond both.</source>
   <translation>[Řåîšéš ţhé řîğhţ břöŵ öf ţhé pîçţüřé béýöñð böţh.····················]</translation>
  </message>
  <message>
   <source>Raises the {} brow of the picture beyond both.</source>
   <translation>[Řåîšéš ţhé {} břöŵ öf ţhé pîçţüřé béýöñð böţh.··················]</translation>
  </message>
  <message>
   <source>Reading the lips from the voice</source>
   <translation>[Řéåðîñğ ţhé łîpš fřöm ţhé vöîçé············]</translation>
  </message>
  <message>
   <source>Reading the recording</source>
   <translation>[Řéåðîñğ ţhé řéçöřðîñğ········]</translation>
  </message>
  <message>
   <source>Reading the sound of {}</source>
   <translation>[Řéåðîñğ ţhé šöüñð öf {}········]</translation>
  </message>
  <message>
   <source>Reading {}</source>
   <translation>[Řéåðîñğ {}···]</translation>
  </message>
  <message>
   <source>Recent</source>
   <translation>[Řéçéñţ··]</translation>
  </message>
  <message>
   <source>Record it again.</source>
   <translation>[Řéçöřð îţ åğåîñ.······]</translation>
  </message>
  <message>
   <source>Recorded from</source>
   <translation>[Řéçöřðéð fřöm·····]</translation>
  </message>
  <message>
   <source>Recorded take {}</source>
   <translation>[Řéçöřðéð ţåké {}······]</translation>
  </message>
  <message>
   <source>Recording</source>
   <translation>[Řéçöřðîñğ····]</translation>
  </message>
  <message>
   <source>Reduce it first.</source>
   <translation>[Řéðüçé îţ fîřšţ.······]</translation>
  </message>
  <message>
   <source>Reduce it to {} pixels on its longer side.</source>
   <translation>[Řéðüçé îţ ţö {} pîxéłš öñ îţš łöñğéř šîðé.················]</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>[Řéłéåšé···]</translation>
  </message>
  <message>
   <source>Relinked {} by name</source>
   <translation>[Řéłîñkéð {} bý ñåmé·······]</translation>
  </message>
  <message>
   <source>Relinking media</source>
   <translation>[Řéłîñkîñğ méðîå······]</translation>
  </message>
  <message>
   <source>Remove some photos first.</source>
   <translation>[Řémövé šömé phöţöš fîřšţ.··········]</translation>
  </message>
  <message>
   <source>Removed photo {}</source>
   <translation>[Řémövéð phöţö {}······]</translation>
  </message>
  <message>
   <source>Removed {}</source>
   <translation>[Řémövéð {}···]</translation>
  </message>
  <message>
   <source>Removed {} from {}</source>
   <translation>[Řémövéð {} fřöm {}······]</translation>
  </message>
  <message>
   <source>Renamed to “{}”</source>
   <translation>[Řéñåméð ţö “{}”·····]</translation>
  </message>
  <message>
   <source>Renamed {}</source>
   <translation>[Řéñåméð {}···]</translation>
  </message>
  <message>
   <source>Renamed {} to {}</source>
   <translation>[Řéñåméð {} ţö {}·····]</translation>
  </message>
  <message>
   <source>Renderer: {}</source>
   <translation>[Řéñðéřéř: {}····]</translation>
  </message>
  <message>
   <source>Rendering ahead</source>
   <translation>[Řéñðéřîñğ åhéåð······]</translation>
  </message>
  <message>
   <source>Replaced</source>
   <translation>[Řépłåçéð···]</translation>
  </message>
  <message>
   <source>Replaced photo {}</source>
   <translation>[Řépłåçéð phöţö {}······]</translation>
  </message>
  <message>
   <source>Reset blinks</source>
   <translation>[Řéšéţ błîñkš·····]</translation>
  </message>
  <message>
   <source>Reset the handles of</source>
   <translation>[Řéšéţ ţhé håñðłéš öf········]</translation>
  </message>
  <message>
   <source>Reset the mix</source>
   <translation>[Řéšéţ ţhé mîx·····]</translation>
  </message>
  <message>
   <source>Reset {}</source>
   <translation>[Řéšéţ {}··]</translation>
  </message>
  <message>
   <source>Rest</source>
   <translation>[Řéšţ··]</translation>
  </message>
  <message>
   <source>Rest on {}</source>
   <translation>[Řéšţ öñ {}···]</translation>
  </message>
  <message>
   <source>Restore it from a backup, or replace that photo, sound or adaptation.</source>
   <translation>[Řéšţöřé îţ fřöm å båçküp, öř řépłåçé ţhåţ phöţö, šöüñð öř åðåpţåţîöñ.····························]</translation>
  </message>
  <message>
   <source>Restoring unsaved work</source>
   <translation>[Řéšţöřîñğ üñšåvéð ŵöřk·········]</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>[Řéšüłţ··]</translation>
  </message>
  <message>
   <source>Rhubarb mouth cues (TSV)</source>
   <translation>[Řhübåřb möüţh çüéš (ŢŠV)··········]</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>[Řîğhţ··]</translation>
  </message>
  <message>
   <source>Right brow</source>
   <translation>[Řîğhţ břöŵ····]</translation>
  </message>
  <message>
   <source>Right eye</source>
   <translation>[Řîğhţ éýé····]</translation>
  </message>
  <message>
   <source>Right gaze</source>
   <translation>[Řîğhţ ğåžé····]</translation>
  </message>
  <message>
   <source>Right gaze across</source>
   <translation>[Řîğhţ ğåžé åçřöšš·······]</translation>
  </message>
  <message>
   <source>Right gaze down</source>
   <translation>[Řîğhţ ğåžé ðöŵñ······]</translation>
  </message>
  <message>
   <source>Right inner brow across</source>
   <translation>[Řîğhţ îññéř břöŵ åçřöšš·········]</translation>
  </message>
  <message>
   <source>Right inner brow down</source>
   <translation>[Řîğhţ îññéř břöŵ ðöŵñ········]</translation>
  </message>
  <message>
   <source>Right lid</source>
   <translation>[Řîğhţ łîð····]</translation>
  </message>
  <message>
   <source>Right lids</source>
   <translation>[Řîğhţ łîðš····]</translation>
  </message>
  <message>
   <source>Right lower lid</source>
   <translation>[Řîğhţ łöŵéř łîð······]</translation>
  </message>
  <message>
   <source>Right mouth corner across</source>
   <translation>[Řîğhţ möüţh çöřñéř åçřöšš··········]</translation>
  </message>
  <message>
   <source>Right mouth corner down</source>
   <translation>[Řîğhţ möüţh çöřñéř ðöŵñ·········]</translation>
  </message>
  <message>
   <source>Right outer brow across</source>
   <translation>[Řîğhţ öüţéř břöŵ åçřöšš·········]</translation>
  </message>
  <message>
   <source>Right outer brow down</source>
   <translation>[Řîğhţ öüţéř břöŵ ðöŵñ········]</translation>
  </message>
  <message>
   <source>Right upper lid</source>
   <translation>[Řîğhţ üppéř łîð······]</translation>
  </message>
  <message>
   <source>Ripple-deleted</source>
   <translation>[Řîppłé-ðéłéţéð······]</translation>
  </message>
  <message>
   <source>Run the set-up again.</source>
   <translation>[Řüñ ţhé šéţ-üp åğåîñ.········]</translation>
  </message>
  <message>
   <source>Sad</source>
   <translation>[Šåð·]</translation>
  </message>
  <message>
   <source>Samples{}</source>
   <translation>[Šåmpłéš{}···]</translation>
  </message>
  <message>
   <source>Save it again as PNG or JPEG.</source>
   <translation>[Šåvé îţ åğåîñ åš PÑĞ öř JPÉĞ.············]</translation>
  </message>
  <message>
   <source>Save it in Papagayo again.</source>
   <translation>[Šåvé îţ îñ Påpåğåýö åğåîñ.··········]</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>[Šåvéð··]</translation>
  </message>
  <message>
   <source>Saved {}</source>
   <translation>[Šåvéð {}··]</translation>
  </message>
  <message>
   <source>Saving {}</source>
   <translation>[Šåvîñğ {}···]</translation>
  </message>
  <message>
   <source>Scaled from</source>
   <translation>[Šçåłéð fřöm····]</translation>
  </message>
  <message>
   <source>Scaled to</source>
   <translation>[Šçåłéð ţö····]</translation>
  </message>
  <message>
   <source>Scales every movement away from rest.</source>
   <translation>[Šçåłéš évéřý mövéméñţ åŵåý fřöm řéšţ.···············]</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>[Šééð··]</translation>
  </message>
  <message>
   <source>Select keys on the timeline first.</source>
   <translation>[Šéłéçţ kéýš öñ ţhé ţîméłîñé fîřšţ.··············]</translation>
  </message>
  <message>
   <source>Selected 1 frame</source>
   <translation>[Šéłéçţéð 1 fřåmé······]</translation>
  </message>
  <message>
   <source>Selected {} frames</source>
   <translation>[Šéłéçţéð {} fřåméš······]</translation>
  </message>
  <message>
   <source>Set in and out around</source>
   <translation>[Šéţ îñ åñð öüţ åřöüñð········]</translation>
  </message>
  <message>
   <source>Set the in point</source>
   <translation>[Šéţ ţhé îñ pöîñţ······]</translation>
  </message>
  <message>
   <source>Set the out point</source>
   <translation>[Šéţ ţhé öüţ pöîñţ·······]</translation>
  </message>
  <message>
   <source>Set to {}:</source>
   <translation>[Šéţ ţö {}:···]</translation>
  </message>
  <message>
   <source>Shift in sides of the picture; plus goes down.</source>
   <translation>[Šhîfţ îñ šîðéš öf ţhé pîçţüřé; płüš ğöéš ðöŵñ.··················]</translation>
  </message>
  <message>
   <source>Shift in sides of the picture; plus goes right.</source>
   <translation>[Šhîfţ îñ šîðéš öf ţhé pîçţüřé; płüš ğöéš řîğhţ.···················]</translation>
  </message>
  <message>
   <source>Sit before the camera, in good light.</source>
   <translation>[Šîţ béföřé ţhé çåméřå, îñ ğööð łîğhţ.···············]</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>[Šîžé··]</translation>
  </message>
  <message>
   <source>Skipped: {}.</source>
   <translation>[Škîppéð: {}.····]</translation>
  </message>
  <message>
   <source>Smile</source>
   <translation>[Šmîłé··]</translation>
  </message>
  <message>
   <source>Smoothing</source>
   <translation>[Šmööţhîñğ····]</translation>
  </message>
  <message>
   <source>Smoothness</source>
   <translation>[Šmööţhñéšš····]</translation>
  </message>
  <message>
   <source>Snapped</source>
   <translation>[Šñåppéð···]</translation>
  </message>
  <message>
   <source>Soloed</source>
   <translation>[Šöłöéð··]</translation>
  </message>
  <message>
   <source>Sorted photos closed → open</source>
   <translation>[Šöřţéð phöţöš çłöšéð → öpéñ···········]</translation>
  </message>
  <message>
   <source>Split a word</source>
   <translation>[Špłîţ å ŵöřð·····]</translation>
  </message>
  <message>
   <source>Stabiliser</source>
   <translation>[Šţåbîłîšéř····]</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>[Šţép··]</translation>
  </message>
  <message>
   <source>Strength</source>
   <translation>[Šţřéñğţh···]</translation>
  </message>
  <message>
   <source>Strength of the afraid expression.</source>
   <translation>[Šţřéñğţh öf ţhé åfřåîð éxpřéššîöñ.··············]</translation>
  </message>
  <message>
   <source>Strength of the angry expression.</source>
   <translation>[Šţřéñğţh öf ţhé åñğřý éxpřéššîöñ.·············]</translation>
  </message>
  <message>
   <source>Strength of the disgusted expression.</source>
   <translation>[Šţřéñğţh öf ţhé ðîšğüšţéð éxpřéššîöñ.···············]</translation>
  </message>
  <message>
   <source>Strength of the happy expression.</source>
   <translation>[Šţřéñğţh öf ţhé håppý éxpřéššîöñ.·············]</translation>
  </message>
  <message>
   <source>Strength of the sad expression.</source>
   <translation>[Šţřéñğţh öf ţhé šåð éxpřéššîöñ.············]</translation>
  </message>
  <message>
   <source>Strength of the surprised expression.</source>
   <translation>[Šţřéñğţh öf ţhé šüřpřîšéð éxpřéššîöñ.···············]</translation>
  </message>
  <message>
   <source>Strength of the {} expression.</source>
   <translation>[Šţřéñğţh öf ţhé {} éxpřéššîöñ.···········]</translation>
  </message>
  <message>
   <source>Stretch it first.</source>
   <translation>[Šţřéţçh îţ fîřšţ.·······]</translation>
  </message>
  <message>
   <source>Surprise</source>
   <translation>[Šüřpřîšé···]</translation>
  </message>
  <message>
   <source>Surprised</source>
   <translation>[Šüřpřîšéð····]</translation>
  </message>
  <message>
   <source>Switched to {}</source>
   <translation>[Šŵîţçhéð ţö {}·····]</translation>
  </message>
  <message>
   <source>Table of frames (CSV)</source>
   <translation>[Ţåbłé öf fřåméš (ÇŠV)········]</translation>
  </message>
  <message>
   <source>Table of keys (CSV)</source>
   <translation>[Ţåbłé öf kéýš (ÇŠV)········]</translation>
  </message>
  <message>
   <source>Take</source>
   <translation>[Ţåké··]</translation>
  </message>
  <message>
   <source>Take {}</source>
   <translation>[Ţåké {}··]</translation>
  </message>
  <message>
   <source>Takes trembling out; 0 leaves all as it was seen.</source>
   <translation>[Ţåkéš ţřémbłîñğ öüţ; 0 łéåvéš åłł åš îţ ŵåš šééñ.····················]</translation>
  </message>
  <message>
   <source>The adaptation was dropped.</source>
   <translation>[Ţhé åðåpţåţîöñ ŵåš ðřöppéð.···········]</translation>
  </message>
  <message>
   <source>The adapted weights {} are not here.</source>
   <translation>[Ţhé åðåpţéð ŵéîğhţš {} åřé ñöţ héřé.··············]</translation>
  </message>
  <message>
   <source>The bank holds no usable photo.</source>
   <translation>[Ţhé båñk höłðš ñö üšåbłé phöţö.············]</translation>
  </message>
  <message>
   <source>The bank holds {} photos; {} are too many.</source>
   <translation>[Ţhé båñk höłðš {} phöţöš; {} åřé ţöö måñý.···············]</translation>
  </message>
  <message>
   <source>The card in folder {} belongs to “{}”.</source>
   <translation>[Ţhé çåřð îñ föłðéř {} béłöñğš ţö “{}”.··············]</translation>
  </message>
  <message>
   <source>The card of network “{}” cannot be read: {}.</source>
   <translation>[Ţhé çåřð öf ñéţŵöřk “{}” çåññöţ bé řéåð: {}.················]</translation>
  </message>
  <message>
   <source>The claps were not heard.</source>
   <translation>[Ţhé çłåpš ŵéřé ñöţ héåřð.··········]</translation>
  </message>
  <message>
   <source>The clip lasts {} s; {} to 60 s would teach more.</source>
   <translation>[Ţhé çłîp łåšţš {} š; {} ţö 60 š ŵöüłð ţéåçh möřé.··················]</translation>
  </message>
  <message>
   <source>The clipboard holds no keys.</source>
   <translation>[Ţhé çłîpböåřð höłðš ñö kéýš.···········]</translation>
  </message>
  <message>
   <source>The code of network “{}” is not installed.</source>
   <translation>[Ţhé çöðé öf ñéţŵöřk “{}” îš ñöţ îñšţåłłéð.················]</translation>
  </message>
  <message>
   <source>The computer is too busy for quick lips: close other programs, or film yourself and capture from the film.</source>
   <translation>[Ţhé çömpüţéř îš ţöö büšý föř qüîçk łîpš: çłöšé öţhéř přöğřåmš, öř fîłm ýöüřšéłf åñð çåpţüřé fřöm ţhé fîłm.··········································]</translation>
  </message>
  <message>
   <source>The details can be copied.</source>
   <translation>[Ţhé ðéţåîłš çåñ bé çöpîéð.··········]</translation>
  </message>
  <message>
   <source>The encoder stopped while writing {}{}.</source>
   <translation>[Ţhé éñçöðéř šţöppéð ŵhîłé ŵřîţîñğ {}{}.··············]</translation>
  </message>
  <message>
   <source>The face is hidden or unclear. Check the points or choose another photo.</source>
   <translation>[Ţhé fåçé îš hîððéñ öř üñçłéåř. Çhéçk ţhé pöîñţš öř çhööšé åñöţhéř phöţö.·····························]</translation>
  </message>
  <message>
   <source>The face is too small.</source>
   <translation>[Ţhé fåçé îš ţöö šmåłł.·········]</translation>
  </message>
  <message>
   <source>The face is too small. Choose a larger or closer photo.</source>
   <translation>[Ţhé fåçé îš ţöö šmåłł. Çhööšé å łåřğéř öř çłöšéř phöţö.······················]</translation>
  </message>
  <message>
   <source>The face is turned too far.</source>
   <translation>[Ţhé fåçé îš ţüřñéð ţöö fåř.···········]</translation>
  </message>
  <message>
   <source>The face is turned too far. Choose a photo seen from the front.</source>
   <translation>[Ţhé fåçé îš ţüřñéð ţöö fåř. Çhööšé å phöţö šééñ fřöm ţhé fřöñţ.·························]</translation>
  </message>
  <message>
   <source>The file has no {} there.</source>
   <translation>[Ţhé fîłé håš ñö {} ţhéřé.·········]</translation>
  </message>
  <message>
   <source>The file has none of the lanes that are wanted.</source>
   <translation>[Ţhé fîłé håš ñöñé öf ţhé łåñéš ţhåţ åřé ŵåñţéð.···················]</translation>
  </message>
  <message>
   <source>The film ends at {} s.</source>
   <translation>[Ţhé fîłm éñðš åţ {} š.········]</translation>
  </message>
  <message>
   <source>The hand work on the mouth is muted, or other lanes are solo.</source>
   <translation>[Ţhé håñð ŵöřk öñ ţhé möüţh îš müţéð, öř öţhéř łåñéš åřé šöłö.························]</translation>
  </message>
  <message>
   <source>The highest that {} is without the envelope.</source>
   <translation>[Ţhé hîğhéšţ ţhåţ {} îš ŵîţhöüţ ţhé éñvéłöpé.·················]</translation>
  </message>
  <message>
   <source>The keys on the clipboard are damaged: {}.</source>
   <translation>[Ţhé kéýš öñ ţhé çłîpböåřð åřé ðåmåğéð: {}.················]</translation>
  </message>
  <message>
   <source>The keys on the clipboard are for a lane “{}”, which is not known here.</source>
   <translation>[Ţhé kéýš öñ ţhé çłîpböåřð åřé föř å łåñé “{}”, ŵhîçh îš ñöţ kñöŵñ héřé.····························]</translation>
  </message>
  <message>
   <source>The keys on the clipboard were copied by a newer Quintet.</source>
   <translation>[Ţhé kéýš öñ ţhé çłîpböåřð ŵéřé çöpîéð bý å ñéŵéř Qüîñţéţ.·······················]</translation>
  </message>
  <message>
   <source>The landmarks ask for {} %, more than M can be.</source>
   <translation>[Ţhé łåñðmåřkš åšk föř {} %, möřé ţhåñ M çåñ bé.··················]</translation>
  </message>
  <message>
   <source>The lanes of these points rest.</source>
   <translation>[Ţhé łåñéš öf ţhéšé pöîñţš řéšţ.············]</translation>
  </message>
  <message>
   <source>The lips follow no generated motion that could be moved.</source>
   <translation>[Ţhé łîpš föłłöŵ ñö ğéñéřåţéð möţîöñ ţhåţ çöüłð bé mövéð.······················]</translation>
  </message>
  <message>
   <source>The lowest that {} is without the envelope.</source>
   <translation>[Ţhé łöŵéšţ ţhåţ {} îš ŵîţhöüţ ţhé éñvéłöpé.················]</translation>
  </message>
  <message>
   <source>The microphone cannot be opened</source>
   <translation>[Ţhé mîçřöphöñé çåññöţ bé öpéñéð············]</translation>
  </message>
  <message>
   <source>The microphone {} went away.</source>
   <translation>[Ţhé mîçřöphöñé {} ŵéñţ åŵåý.··········]</translation>
  </message>
  <message>
   <source>The mouth lane is closed here already: an expression opens the lips.</source>
   <translation>[Ţhé möüţh łåñé îš çłöšéð héřé åłřéåðý: åñ éxpřéššîöñ öpéñš ţhé łîpš.···························]</translation>
  </message>
  <message>
   <source>The network “{}” hardly ever blinks.</source>
   <translation>[Ţhé ñéţŵöřk “{}” håřðłý évéř błîñkš.··············]</translation>
  </message>
  <message>
   <source>The networks' folder {} is missing.</source>
   <translation>[Ţhé ñéţŵöřkš' föłðéř {} îš mîššîñğ.·············]</translation>
  </message>
  <message>
   <source>The picture</source>
   <translation>[Ţhé pîçţüřé····]</translation>
  </message>
  <message>
   <source>The picture is empty (0 bytes).</source>
   <translation>[Ţhé pîçţüřé îš émpţý (0 býţéš).············]</translation>
  </message>
  <message>
   <source>The program ffmpeg is missing.</source>
   <translation>[Ţhé přöğřåm ffmpéğ îš mîššîñğ.············]</translation>
  </message>
  <message>
   <source>The project file cannot be read: {}.</source>
   <translation>[Ţhé přöjéçţ fîłé çåññöţ bé řéåð: {}.··············]</translation>
  </message>
  <message>
   <source>The project file has no format number.</source>
   <translation>[Ţhé přöjéçţ fîłé håš ñö föřmåţ ñümbéř.···············]</translation>
  </message>
  <message>
   <source>The project refers to {}{}, which is missing.</source>
   <translation>[Ţhé přöjéçţ řéféřš ţö {}{}, ŵhîçh îš mîššîñğ.················]</translation>
  </message>
  <message>
   <source>The project was altered.</source>
   <translation>[Ţhé přöjéçţ ŵåš åłţéřéð.··········]</translation>
  </message>
  <message>
   <source>The project was saved by a newer Quintet (format {}, this one reads {}).</source>
   <translation>[Ţhé přöjéçţ ŵåš šåvéð bý å ñéŵéř Qüîñţéţ (föřmåţ {}, ţhîš öñé řéåðš {}).···························]</translation>
  </message>
  <message>
   <source>The project's adaptation belongs to other weights of “{}” than are installed.</source>
   <translation>[Ţhé přöjéçţ'š åðåpţåţîöñ béłöñğš ţö öţhéř ŵéîğhţš öf “{}” ţhåñ åřé îñšţåłłéð.······························]</translation>
  </message>
  <message>
   <source>The project's adapted weights are damaged.</source>
   <translation>[Ţhé přöjéçţ'š åðåpţéð ŵéîğhţš åřé ðåmåğéð.·················]</translation>
  </message>
  <message>
   <source>The project's adapted weights cannot be read: {}.</source>
   <translation>[Ţhé přöjéçţ'š åðåpţéð ŵéîğhţš çåññöţ bé řéåð: {}.···················]</translation>
  </message>
  <message>
   <source>The range ends before it starts.</source>
   <translation>[Ţhé řåñğé éñðš béföřé îţ šţåřţš.·············]</translation>
  </message>
  <message>
   <source>The range has no frame.</source>
   <translation>[Ţhé řåñğé håš ñö fřåmé.·········]</translation>
  </message>
  <message>
   <source>The sound device cannot be opened</source>
   <translation>[Ţhé šöüñð ðévîçé çåññöţ bé öpéñéð·············]</translation>
  </message>
  <message>
   <source>The sound device cannot be started</source>
   <translation>[Ţhé šöüñð ðévîçé çåññöţ bé šţåřţéð··············]</translation>
  </message>
  <message>
   <source>The sound device {} went away.</source>
   <translation>[Ţhé šöüñð ðévîçé {} ŵéñţ åŵåý.···········]</translation>
  </message>
  <message>
   <source>The sound devices cannot be listed</source>
   <translation>[Ţhé šöüñð ðévîçéš çåññöţ bé łîšţéð··············]</translation>
  </message>
  <message>
   <source>The sound in {} cannot be decoded.</source>
   <translation>[Ţhé šöüñð îñ {} çåññöţ bé ðéçöðéð.·············]</translation>
  </message>
  <message>
   <source>The sound of {} could not be written: {}.</source>
   <translation>[Ţhé šöüñð öf {} çöüłð ñöţ bé ŵřîţţéñ: {}.···············]</translation>
  </message>
  <message>
   <source>The take has gaps in {}.</source>
   <translation>[Ţhé ţåké håš ğåpš îñ {}.·········]</translation>
  </message>
  <message>
   <source>The take is too loud in {}.</source>
   <translation>[Ţhé ţåké îš ţöö łöüð îñ {}.··········]</translation>
  </message>
  <message>
   <source>The text is not what is said from “{}” ({} s) on.</source>
   <translation>[Ţhé ţéxţ îš ñöţ ŵhåţ îš šåîð fřöm “{}” ({} š) öñ.··················]</translation>
  </message>
  <message>
   <source>The tolerance is no share.</source>
   <translation>[Ţhé ţöłéřåñçé îš ñö šhåřé.··········]</translation>
  </message>
  <message>
   <source>The transcript has no words.</source>
   <translation>[Ţhé ţřåñšçřîpţ håš ñö ŵöřðš.···········]</translation>
  </message>
  <message>
   <source>The voice has no words.</source>
   <translation>[Ţhé vöîçé håš ñö ŵöřðš.·········]</translation>
  </message>
  <message>
   <source>The weights of face-alignment could not be fetched: {}.</source>
   <translation>[Ţhé ŵéîğhţš öf fåçé-åłîğñméñţ çöüłð ñöţ bé féţçhéð: {}.·····················]</translation>
  </message>
  <message>
   <source>The weights of network “{}” are missing: {}.</source>
   <translation>[Ţhé ŵéîğhţš öf ñéţŵöřk “{}” åřé mîššîñğ: {}.················]</translation>
  </message>
  <message>
   <source>The weights of network “{}” are no whole safetensors file: {}.</source>
   <translation>[Ţhé ŵéîğhţš öf ñéţŵöřk “{}” åřé ñö ŵhöłé šåféţéñšöřš fîłé: {}.·······················]</translation>
  </message>
  <message>
   <source>The weights of network “{}” are not those of its card ({} differs).</source>
   <translation>[Ţhé ŵéîğhţš öf ñéţŵöřk “{}” åřé ñöţ ţhöšé öf îţš çåřð ({} ðîfféřš).·························]</translation>
  </message>
  <message>
   <source>The weights of network “{}” cannot be read: {}.</source>
   <translation>[Ţhé ŵéîğhţš öf ñéţŵöřk “{}” çåññöţ bé řéåð: {}.·················]</translation>
  </message>
  <message>
   <source>The weights of network “{}” do not fit its code: {}</source>
   <translation>[Ţhé ŵéîğhţš öf ñéţŵöřk “{}” ðö ñöţ fîţ îţš çöðé: {}···················]</translation>
  </message>
  <message>
   <source>The words have changed meanwhile: try again.</source>
   <translation>[Ţhé ŵöřðš håvé çhåñğéð méåñŵhîłé: ţřý åğåîñ.··················]</translation>
  </message>
  <message>
   <source>There are several faces. Pick the one to animate.</source>
   <translation>[Ţhéřé åřé šévéřåł fåçéš. Pîçk ţhé öñé ţö åñîmåţé.····················]</translation>
  </message>
  <message>
   <source>There is no file {}.</source>
   <translation>[Ţhéřé îš ñö fîłé {}.·······]</translation>
  </message>
  <message>
   <source>There is no frame in that range.</source>
   <translation>[Ţhéřé îš ñö fřåmé îñ ţhåţ řåñğé.·············]</translation>
  </message>
  <message>
   <source>There is no lane {}.</source>
   <translation>[Ţhéřé îš ñö łåñé {}.·······]</translation>
  </message>
  <message>
   <source>There is no network “{}” in {}.</source>
   <translation>[Ţhéřé îš ñö ñéţŵöřk “{}” îñ {}.···········]</translation>
  </message>
  <message>
   <source>There is no photo to animate.</source>
   <translation>[Ţhéřé îš ñö phöţö ţö åñîmåţé.············]</translation>
  </message>
  <message>
   <source>There is no picture in {}.</source>
   <translation>[Ţhéřé îš ñö pîçţüřé îñ {}.··········]</translation>
  </message>
  <message>
   <source>There is no room left on the disk to write {}.</source>
   <translation>[Ţhéřé îš ñö řööm łéfţ öñ ţhé ðîšk ţö ŵřîţé {}.··················]</translation>
  </message>
  <message>
   <source>There is no second renderer to compare with.</source>
   <translation>[Ţhéřé îš ñö šéçöñð řéñðéřéř ţö çömpåřé ŵîţh.··················]</translation>
  </message>
  <message>
   <source>There is no sound output.</source>
   <translation>[Ţhéřé îš ñö šöüñð öüţpüţ.··········]</translation>
  </message>
  <message>
   <source>There is no such border between two sounds.</source>
   <translation>[Ţhéřé îš ñö šüçh böřðéř béţŵééñ ţŵö šöüñðš.·················]</translation>
  </message>
  <message>
   <source>There is no such sound.</source>
   <translation>[Ţhéřé îš ñö šüçh šöüñð.·········]</translation>
  </message>
  <message>
   <source>There is no such word.</source>
   <translation>[Ţhéřé îš ñö šüçh ŵöřð.·········]</translation>
  </message>
  <message>
   <source>There is no voice to compare the lips with.</source>
   <translation>[Ţhéřé îš ñö vöîçé ţö çömpåřé ţhé łîpš ŵîţh.·················]</translation>
  </message>
  <message>
   <source>There is no voice to perform.</source>
   <translation>[Ţhéřé îš ñö vöîçé ţö péřföřm.············]</translation>
  </message>
  <message>
   <source>There is no voice to punch into.</source>
   <translation>[Ţhéřé îš ñö vöîçé ţö püñçh îñţö.·············]</translation>
  </message>
  <message>
   <source>There is no voice.</source>
   <translation>[Ţhéřé îš ñö vöîçé.·······]</translation>
  </message>
  <message>
   <source>There is no {}.</source>
   <translation>[Ţhéřé îš ñö {}.·····]</translation>
  </message>
  <message>
   <source>They are marked, and bridged from the frames around them.</source>
   <translation>[Ţhéý åřé måřkéð, åñð břîðğéð fřöm ţhé fřåméš åřöüñð ţhém.·······················]</translation>
  </message>
  <message>
   <source>They are red in the waveform: move away or turn the input down, and record again.</source>
   <translation>[Ţhéý åřé řéð îñ ţhé ŵåvéföřm: mövé åŵåý öř ţüřñ ţhé îñpüţ ðöŵñ, åñð řéçöřð åğåîñ.································]</translation>
  </message>
  <message>
   <source>They have labels. The computer was too busy: close other programs.</source>
   <translation>[Ţhéý håvé łåbéłš. Ţhé çömpüţéř ŵåš ţöö büšý: çłöšé öţhéř přöğřåmš.··························]</translation>
  </message>
  <message>
   <source>Threshold</source>
   <translation>[Ţhřéšhöłð····]</translation>
  </message>
  <message>
   <source>Thumbnail of {}</source>
   <translation>[Ţhümbñåîł öf {}·····]</translation>
  </message>
  <message>
   <source>Tilt; plus leans clockwise.</source>
   <translation>[Ţîłţ; płüš łéåñš çłöçkŵîšé.···········]</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>[Ţîmé··]</translation>
  </message>
  <message>
   <source>Time in which it changes its mind.</source>
   <translation>[Ţîmé îñ ŵhîçh îţ çhåñğéš îţš mîñð.··············]</translation>
  </message>
  <message>
   <source>Timecode</source>
   <translation>[Ţîméçöðé···]</translation>
  </message>
  <message>
   <source>Timecode was read as {} frames per second.</source>
   <translation>[Ţîméçöðé ŵåš řéåð åš {} fřåméš péř šéçöñð.················]</translation>
  </message>
  <message>
   <source>Times after</source>
   <translation>[Ţîméš åfţéř····]</translation>
  </message>
  <message>
   <source>Times before</source>
   <translation>[Ţîméš béföřé·····]</translation>
  </message>
  <message>
   <source>Took {} of {}</source>
   <translation>[Ţöök {} öf {}····]</translation>
  </message>
  <message>
   <source>Took {} s out of {}</source>
   <translation>[Ţöök {} š öüţ öf {}······]</translation>
  </message>
  <message>
   <source>Tracks</source>
   <translation>[Ţřåçkš··]</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>[Ţřý åğåîñ.····]</translation>
  </message>
  <message>
   <source>Try another disk.</source>
   <translation>[Ţřý åñöţhéř ðîšk.·······]</translation>
  </message>
  <message>
   <source>Try once more.</source>
   <translation>[Ţřý öñçé möřé.······]</translation>
  </message>
  <message>
   <source>Turn the loudspeaker up, put the microphone near it, and try again.</source>
   <translation>[Ţüřñ ţhé łöüðšpéåkéř üp, püţ ţhé mîçřöphöñé ñéåř îţ, åñð ţřý åğåîñ.···························]</translation>
  </message>
  <message>
   <source>Turn; plus looks to the right of the picture.</source>
   <translation>[Ţüřñ; płüš łöökš ţö ţhé řîğhţ öf ţhé pîçţüřé.··················]</translation>
  </message>
  <message>
   <source>Turns the left eye of the picture beyond both.</source>
   <translation>[Ţüřñš ţhé łéfţ éýé öf ţhé pîçţüřé béýöñð böţh.··················]</translation>
  </message>
  <message>
   <source>Turns the right eye of the picture beyond both.</source>
   <translation>[Ţüřñš ţhé řîğhţ éýé öf ţhé pîçţüřé béýöñð böţh.···················]</translation>
  </message>
  <message>
   <source>Turns the {} eye of the picture beyond both.</source>
   <translation>[Ţüřñš ţhé {} éýé öf ţhé pîçţüřé béýöñð böţh.·················]</translation>
  </message>
  <message>
   <source>Type what the voice says.</source>
   <translation>[Ţýpé ŵhåţ ţhé vöîçé šåýš.··········]</translation>
  </message>
  <message>
   <source>Unfroze the head</source>
   <translation>[Üñfřöžé ţhé héåð······]</translation>
  </message>
  <message>
   <source>Unlinked</source>
   <translation>[Üñłîñkéð···]</translation>
  </message>
  <message>
   <source>Unlinked the handles of</source>
   <translation>[Üñłîñkéð ţhé håñðłéš öf·········]</translation>
  </message>
  <message>
   <source>Unlock it with the padlock at its name.</source>
   <translation>[Üñłöçk îţ ŵîţh ţhé påðłöçk åţ îţš ñåmé.················]</translation>
  </message>
  <message>
   <source>Unlock or unmute them at their names, or in the panel Performance.</source>
   <translation>[Üñłöçk öř üñmüţé ţhém åţ ţhéîř ñåméš, öř îñ ţhé påñéł Péřföřmåñçé.··························]</translation>
  </message>
  <message>
   <source>Unlock or unmute them in the timeline.</source>
   <translation>[Üñłöçk öř üñmüţé ţhém îñ ţhé ţîméłîñé.···············]</translation>
  </message>
  <message>
   <source>Unlock them with the padlock at their name.</source>
   <translation>[Üñłöçk ţhém ŵîţh ţhé påðłöçk åţ ţhéîř ñåmé.·················]</translation>
  </message>
  <message>
   <source>Unlock them with the padlocks at their names.</source>
   <translation>[Üñłöçk ţhém ŵîţh ţhé påðłöçkš åţ ţhéîř ñåméš.··················]</translation>
  </message>
  <message>
   <source>Unlocked</source>
   <translation>[Üñłöçkéð···]</translation>
  </message>
  <message>
   <source>Unmute the lane, or end solo, first.</source>
   <translation>[Üñmüţé ţhé łåñé, öř éñð šöłö, fîřšţ.··············]</translation>
  </message>
  <message>
   <source>Unmuted</source>
   <translation>[Üñmüţéð···]</translation>
  </message>
  <message>
   <source>Unsoloed</source>
   <translation>[Üñšöłöéð···]</translation>
  </message>
  <message>
   <source>Untitled</source>
   <translation>[Üñţîţłéð···]</translation>
  </message>
  <message>
   <source>Upper lip</source>
   <translation>[Üppéř łîp····]</translation>
  </message>
  <message>
   <source>Upper lip across</source>
   <translation>[Üppéř łîp åçřöšš······]</translation>
  </message>
  <message>
   <source>Upper lip down</source>
   <translation>[Üppéř łîp ðöŵñ······]</translation>
  </message>
  <message>
   <source>Use a clip seen from the front, well lit.</source>
   <translation>[Üšé å çłîp šééñ fřöm ţhé fřöñţ, ŵéłł łîţ.················]</translation>
  </message>
  <message>
   <source>Use a name ending in .mp4 or in /.</source>
   <translation>[Üšé å ñåmé éñðîñğ îñ .mp4 öř îñ /.··············]</translation>
  </message>
  <message>
   <source>Use the built-in detector, allow the download, or copy the files there.</source>
   <translation>[Üšé ţhé büîłţ-îñ ðéţéçţöř, åłłöŵ ţhé ðöŵñłöåð, öř çöpý ţhé fîłéš ţhéřé.····························]</translation>
  </message>
  <message>
   <source>Use the newer version to open it.</source>
   <translation>[Üšé ţhé ñéŵéř véřšîöñ ţö öpéñ îţ.·············]</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>[Vîðéö··]</translation>
  </message>
  <message>
   <source>Voice starts at {} s</source>
   <translation>[Vöîçé šţåřţš åţ {} š·······]</translation>
  </message>
  <message>
   <source>Warp</source>
   <translation>[Ŵåřp··]</translation>
  </message>
  <message>
   <source>Warp margin M</source>
   <translation>[Ŵåřp måřğîñ M·····]</translation>
  </message>
  <message>
   <source>Watching {}</source>
   <translation>[Ŵåţçhîñğ {}····]</translation>
  </message>
  <message>
   <source>Went back to the version of {}</source>
   <translation>[Ŵéñţ båçk ţö ţhé véřšîöñ öf {}···········]</translation>
  </message>
  <message>
   <source>Where a step begins.</source>
   <translation>[Ŵhéřé å šţép béğîñš.········]</translation>
  </message>
  <message>
   <source>Where it ends.</source>
   <translation>[Ŵhéřé îţ éñðš.······]</translation>
  </message>
  <message>
   <source>Where it starts.</source>
   <translation>[Ŵhéřé îţ šţåřţš.······]</translation>
  </message>
  <message>
   <source>Whole head</source>
   <translation>[Ŵhöłé héåð····]</translation>
  </message>
  <message>
   <source>Word</source>
   <translation>[Ŵöřð··]</translation>
  </message>
  <message>
   <source>Write add or override.</source>
   <translation>[Ŵřîţé åðð öř övéřřîðé.·········]</translation>
  </message>
  <message>
   <source>Write it again with `bank`.</source>
   <translation>[Ŵřîţé îţ åğåîñ ŵîţh `båñk`.···········]</translation>
  </message>
  <message>
   <source>Write it with Latin letters.</source>
   <translation>[Ŵřîţé îţ ŵîţh Łåţîñ łéţţéřš.···········]</translation>
  </message>
  <message>
   <source>Write layer or weight.</source>
   <translation>[Ŵřîţé łåýéř öř ŵéîğhţ.·········]</translation>
  </message>
  <message>
   <source>X</source>
   <translation>[X]</translation>
  </message>
  <message>
   <source>a One-Euro filter needs positive cut-offs and no negative beta</source>
   <translation>[å Öñé-Éüřö fîłţéř ñééðš pöšîţîvé çüţ-öffš åñð ñö ñéğåţîvé béţå·························]</translation>
  </message>
  <message>
   <source>a blink of {} s is not within 0 to {} s</source>
   <translation>[å błîñk öf {} š îš ñöţ ŵîţhîñ 0 ţö {} š··············]</translation>
  </message>
  <message>
   <source>a folder has that name</source>
   <translation>[å föłðéř håš ţhåţ ñåmé·········]</translation>
  </message>
  <message>
   <source>a frame is {} x {} RGB, not {}</source>
   <translation>[å fřåmé îš {} x {} ŘĞB, ñöţ {}··········]</translation>
  </message>
  <message>
   <source>a key is nowhere in time or value</source>
   <translation>[å kéý îš ñöŵhéřé îñ ţîmé öř våłüé·············]</translation>
  </message>
  <message>
   <source>a map of time must go forward</source>
   <translation>[å måp öf ţîmé müšţ ğö föřŵåřð············]</translation>
  </message>
  <message>
   <source>a marker</source>
   <translation>[å måřkéř···]</translation>
  </message>
  <message>
   <source>a modifier cannot last from {} to {} s</source>
   <translation>[å möðîfîéř çåññöţ łåšţ fřöm {} ţö {} š··············]</translation>
  </message>
  <message>
   <source>a modifier has one effect</source>
   <translation>[å möðîfîéř håš öñé éfféçţ··········]</translation>
  </message>
  <message>
   <source>a photo</source>
   <translation>[å phöţö···]</translation>
  </message>
  <message>
   <source>a picture is (H, W, 3) uint8, not {} {}</source>
   <translation>[å pîçţüřé îš (H, Ŵ, 3) üîñţ8, ñöţ {} {}··············]</translation>
  </message>
  <message>
   <source>a take</source>
   <translation>[å ţåké··]</translation>
  </message>
  <message>
   <source>a take is being recorded already</source>
   <translation>[å ţåké îš béîñğ řéçöřðéð åłřéåðý·············]</translation>
  </message>
  <message>
   <source>a word without letters</source>
   <translation>[å ŵöřð ŵîţhöüţ łéţţéřš·········]</translation>
  </message>
  <message>
   <source>about {} min left</source>
   <translation>[åböüţ {} mîñ łéfţ······]</translation>
  </message>
  <message>
   <source>add</source>
   <translation>[åðð·]</translation>
  </message>
  <message>
   <source>ahead</source>
   <translation>[åhéåð··]</translation>
  </message>
  <message>
   <source>aligned</source>
   <translation>[åłîğñéð···]</translation>
  </message>
  <message>
   <source>an array has no numbers</source>
   <translation>[åñ åřřåý håš ñö ñümbéřš·········]</translation>
  </message>
  <message>
   <source>an envelope</source>
   <translation>[åñ éñvéłöpé····]</translation>
  </message>
  <message>
   <source>an offset</source>
   <translation>[åñ öffšéţ····]</translation>
  </message>
  <message>
   <source>appearance</source>
   <translation>[åppéåřåñçé····]</translation>
  </message>
  <message>
   <source>auto</source>
   <translation>[åüţö··]</translation>
  </message>
  <message>
   <source>back</source>
   <translation>[båçk··]</translation>
  </message>
  <message>
   <source>beyond M</source>
   <translation>[béýöñð M···]</translation>
  </message>
  <message>
   <source>bezier</source>
   <translation>[béžîéř··]</translation>
  </message>
  <message>
   <source>blink strength {} is not within 0 to 1</source>
   <translation>[błîñk šţřéñğţh {} îš ñöţ ŵîţhîñ 0 ţö 1··············]</translation>
  </message>
  <message>
   <source>blinks</source>
   <translation>[błîñkš··]</translation>
  </message>
  <message>
   <source>blinks need positive times and a randomness of 0 or more</source>
   <translation>[błîñkš ñééð pöšîţîvé ţîméš åñð å řåñðömñéšš öf 0 öř möřé······················]</translation>
  </message>
  <message>
   <source>blue</source>
   <translation>[błüé··]</translation>
  </message>
  <message>
   <source>blurred</source>
   <translation>[błüřřéð···]</translation>
  </message>
  <message>
   <source>body</source>
   <translation>[böðý··]</translation>
  </message>
  <message>
   <source>both eyes</source>
   <translation>[böţh éýéš····]</translation>
  </message>
  <message>
   <source>both lids</source>
   <translation>[böţh łîðš····]</translation>
  </message>
  <message>
   <source>bounce</source>
   <translation>[böüñçé··]</translation>
  </message>
  <message>
   <source>built-in</source>
   <translation>[büîłţ-îñ···]</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>[çåñçéłłéð····]</translation>
  </message>
  <message>
   <source>chosen by the user</source>
   <translation>[çhöšéñ bý ţhé üšéř·······]</translation>
  </message>
  <message>
   <source>circ</source>
   <translation>[çîřç··]</translation>
  </message>
  <message>
   <source>clamped</source>
   <translation>[çłåmpéð···]</translation>
  </message>
  <message>
   <source>closure</source>
   <translation>[çłöšüřé···]</translation>
  </message>
  <message>
   <source>constant</source>
   <translation>[çöñšţåñţ···]</translation>
  </message>
  <message>
   <source>csv</source>
   <translation>[çšv·]</translation>
  </message>
  <message>
   <source>cubic</source>
   <translation>[çübîç··]</translation>
  </message>
  <message>
   <source>cyclic</source>
   <translation>[çýçłîç··]</translation>
  </message>
  <message>
   <source>dat</source>
   <translation>[ðåţ·]</translation>
  </message>
  <message>
   <source>db</source>
   <translation>[ðb·]</translation>
  </message>
  <message>
   <source>difference</source>
   <translation>[ðîfféřéñçé····]</translation>
  </message>
  <message>
   <source>done</source>
   <translation>[ðöñé··]</translation>
  </message>
  <message>
   <source>drop</source>
   <translation>[ðřöp··]</translation>
  </message>
  <message>
   <source>duplicate</source>
   <translation>[ðüpłîçåţé····]</translation>
  </message>
  <message>
   <source>elastic</source>
   <translation>[éłåšţîç···]</translation>
  </message>
  <message>
   <source>emotion</source>
   <translation>[émöţîöñ···]</translation>
  </message>
  <message>
   <source>end</source>
   <translation>[éñð·]</translation>
  </message>
  <message>
   <source>engine</source>
   <translation>[éñğîñé··]</translation>
  </message>
  <message>
   <source>every</source>
   <translation>[évéřý··]</translation>
  </message>
  <message>
   <source>expo</source>
   <translation>[éxpö··]</translation>
  </message>
  <message>
   <source>face too small</source>
   <translation>[fåçé ţöö šmåłł······]</translation>
  </message>
  <message>
   <source>face-alignment</source>
   <translation>[fåçé-åłîğñméñţ······]</translation>
  </message>
  <message>
   <source>face-alignment has no weights here: {} not in {}.</source>
   <translation>[fåçé-åłîğñméñţ håš ñö ŵéîğhţš héřé: {} ñöţ îñ {}.··················]</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>[fåîłéð··]</translation>
  </message>
  <message>
   <source>flow</source>
   <translation>[fłöŵ··]</translation>
  </message>
  <message>
   <source>frame rate {}/{} is not positive</source>
   <translation>[fřåmé řåţé {}/{} îš ñöţ pöšîţîvé···········]</translation>
  </message>
  <message>
   <source>frame {} has no landmarks</source>
   <translation>[fřåmé {} håš ñö łåñðmåřkš·········]</translation>
  </message>
  <message>
   <source>frames</source>
   <translation>[fřåméš··]</translation>
  </message>
  <message>
   <source>free</source>
   <translation>[fřéé··]</translation>
  </message>
  <message>
   <source>gaze across</source>
   <translation>[ğåžé åçřöšš····]</translation>
  </message>
  <message>
   <source>gaze down</source>
   <translation>[ğåžé ðöŵñ····]</translation>
  </message>
  <message>
   <source>gaze_x</source>
   <translation>[ğåžé_x··]</translation>
  </message>
  <message>
   <source>gaze_y</source>
   <translation>[ğåžé_ý··]</translation>
  </message>
  <message>
   <source>good</source>
   <translation>[ğööð··]</translation>
  </message>
  <message>
   <source>green</source>
   <translation>[ğřééñ··]</translation>
  </message>
  <message>
   <source>group</source>
   <translation>[ğřöüp··]</translation>
  </message>
  <message>
   <source>head across</source>
   <translation>[héåð åçřöšš····]</translation>
  </message>
  <message>
   <source>head down</source>
   <translation>[héåð ðöŵñ····]</translation>
  </message>
  <message>
   <source>head pitch</source>
   <translation>[héåð pîţçh····]</translation>
  </message>
  <message>
   <source>head roll</source>
   <translation>[héåð řöłł····]</translation>
  </message>
  <message>
   <source>head size</source>
   <translation>[héåð šîžé····]</translation>
  </message>
  <message>
   <source>head yaw</source>
   <translation>[héåð ýåŵ···]</translation>
  </message>
  <message>
   <source>head_pitch</source>
   <translation>[héåð_pîţçh····]</translation>
  </message>
  <message>
   <source>head_roll</source>
   <translation>[héåð_řöłł····]</translation>
  </message>
  <message>
   <source>head_scale</source>
   <translation>[héåð_šçåłé····]</translation>
  </message>
  <message>
   <source>head_x</source>
   <translation>[héåð_x··]</translation>
  </message>
  <message>
   <source>head_y</source>
   <translation>[héåð_ý··]</translation>
  </message>
  <message>
   <source>head_yaw</source>
   <translation>[héåð_ýåŵ···]</translation>
  </message>
  <message>
   <source>hidden or uncertain</source>
   <translation>[hîððéñ öř üñçéřţåîñ········]</translation>
  </message>
  <message>
   <source>hold</source>
   <translation>[höłð··]</translation>
  </message>
  <message>
   <source>in</source>
   <translation>[îñ·]</translation>
  </message>
  <message>
   <source>in and out</source>
   <translation>[îñ åñð öüţ····]</translation>
  </message>
  <message>
   <source>in the bank twice</source>
   <translation>[îñ ţhé båñk ţŵîçé·······]</translation>
  </message>
  <message>
   <source>in_out</source>
   <translation>[îñ_öüţ··]</translation>
  </message>
  <message>
   <source>inner lip</source>
   <translation>[îññéř łîp····]</translation>
  </message>
  <message>
   <source>io</source>
   <translation>[îö·]</translation>
  </message>
  <message>
   <source>its folder does not exist</source>
   <translation>[îţš föłðéř ðöéš ñöţ éxîšţ··········]</translation>
  </message>
  <message>
   <source>its folder is a file</source>
   <translation>[îţš föłðéř îš å fîłé········]</translation>
  </message>
  <message>
   <source>its name is too long</source>
   <translation>[îţš ñåmé îš ţöö łöñğ········]</translation>
  </message>
  <message>
   <source>json</source>
   <translation>[jšöñ··]</translation>
  </message>
  <message>
   <source>keys</source>
   <translation>[kéýš··]</translation>
  </message>
  <message>
   <source>keys of {} do not go forward</source>
   <translation>[kéýš öf {} ðö ñöţ ğö föřŵåřð··········]</translation>
  </message>
  <message>
   <source>lag</source>
   <translation>[łåğ·]</translation>
  </message>
  <message>
   <source>learning</source>
   <translation>[łéåřñîñğ···]</translation>
  </message>
  <message>
   <source>linear</source>
   <translation>[łîñéåř··]</translation>
  </message>
  <message>
   <source>lipsync version 1</source>
   <translation>[łîpšýñç véřšîöñ 1·······]</translation>
  </message>
  <message>
   <source>listening</source>
   <translation>[łîšţéñîñğ····]</translation>
  </message>
  <message>
   <source>livelink</source>
   <translation>[łîvéłîñk···]</translation>
  </message>
  <message>
   <source>locked</source>
   <translation>[łöçkéð··]</translation>
  </message>
  <message>
   <source>marker “{}”</source>
   <translation>[måřkéř “{}”····]</translation>
  </message>
  <message>
   <source>mirror</source>
   <translation>[mîřřöř··]</translation>
  </message>
  <message>
   <source>missing file</source>
   <translation>[mîššîñğ fîłé·····]</translation>
  </message>
  <message>
   <source>moov atom not found</source>
   <translation>[mööv åţöm ñöţ föüñð········]</translation>
  </message>
  <message>
   <source>mouth cues must go forward</source>
   <translation>[möüţh çüéš müšţ ğö föřŵåřð··········]</translation>
  </message>
  <message>
   <source>mouth error {} → {}, {}</source>
   <translation>[möüţh éřřöř {} → {}, {}·······]</translation>
  </message>
  <message>
   <source>mp4</source>
   <translation>[mp4·]</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>[müţéð··]</translation>
  </message>
  <message>
   <source>nearly done</source>
   <translation>[ñéåřłý ðöñé····]</translation>
  </message>
  <message>
   <source>no face</source>
   <translation>[ñö fåçé···]</translation>
  </message>
  <message>
   <source>no frame shows a face</source>
   <translation>[ñö fřåmé šhöŵš å fåçé········]</translation>
  </message>
  <message>
   <source>no path from {} to {} rows</source>
   <translation>[ñö påţh fřöm {} ţö {} řöŵš·········]</translation>
  </message>
  <message>
   <source>no photo has landmarks</source>
   <translation>[ñö phöţö håš łåñðmåřkš·········]</translation>
  </message>
  <message>
   <source>no picture</source>
   <translation>[ñö pîçţüřé····]</translation>
  </message>
  <message>
   <source>no usable graphics processor was found</source>
   <translation>[ñö üšåbłé ğřåphîçš přöçéššöř ŵåš föüñð···············]</translation>
  </message>
  <message>
   <source>none</source>
   <translation>[ñöñé··]</translation>
  </message>
  <message>
   <source>none: playback will be silent</source>
   <translation>[ñöñé: płåýbåçk ŵîłł bé šîłéñţ············]</translation>
  </message>
  <message>
   <source>nothing is being recorded</source>
   <translation>[ñöţhîñğ îš béîñğ řéçöřðéð··········]</translation>
  </message>
  <message>
   <source>off</source>
   <translation>[öff·]</translation>
  </message>
  <message>
   <source>offset</source>
   <translation>[öffšéţ··]</translation>
  </message>
  <message>
   <source>only sound, no picture</source>
   <translation>[öñłý šöüñð, ñö pîçţüřé·········]</translation>
  </message>
  <message>
   <source>open in silence</source>
   <translation>[öpéñ îñ šîłéñçé······]</translation>
  </message>
  <message>
   <source>orange</source>
   <translation>[öřåñğé··]</translation>
  </message>
  <message>
   <source>out</source>
   <translation>[öüţ·]</translation>
  </message>
  <message>
   <source>outer lip</source>
   <translation>[öüţéř łîp····]</translation>
  </message>
  <message>
   <source>override</source>
   <translation>[övéřřîðé···]</translation>
  </message>
  <message>
   <source>p, b, m open</source>
   <translation>[p, b, m öpéñ·····]</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>[påüšéð··]</translation>
  </message>
  <message>
   <source>photo</source>
   <translation>[phöţö··]</translation>
  </message>
  <message>
   <source>pink</source>
   <translation>[pîñk··]</translation>
  </message>
  <message>
   <source>png</source>
   <translation>[pñğ·]</translation>
  </message>
  <message>
   <source>quad</source>
   <translation>[qüåð··]</translation>
  </message>
  <message>
   <source>quart</source>
   <translation>[qüåřţ··]</translation>
  </message>
  <message>
   <source>quint</source>
   <translation>[qüîñţ··]</translation>
  </message>
  <message>
   <source>recording</source>
   <translation>[řéçöřðîñğ····]</translation>
  </message>
  <message>
   <source>red</source>
   <translation>[řéð·]</translation>
  </message>
  <message>
   <source>render before prepare</source>
   <translation>[řéñðéř béföřé přépåřé········]</translation>
  </message>
  <message>
   <source>renderer {} registered twice</source>
   <translation>[řéñðéřéř {} řéğîšţéřéð ţŵîçé··········]</translation>
  </message>
  <message>
   <source>result</source>
   <translation>[řéšüłţ··]</translation>
  </message>
  <message>
   <source>rms</source>
   <translation>[řmš·]</translation>
  </message>
  <message>
   <source>running</source>
   <translation>[řüññîñğ···]</translation>
  </message>
  <message>
   <source>same</source>
   <translation>[šåmé··]</translation>
  </message>
  <message>
   <source>sample project</source>
   <translation>[šåmpłé přöjéçţ······]</translation>
  </message>
  <message>
   <source>seconds</source>
   <translation>[šéçöñðš···]</translation>
  </message>
  <message>
   <source>selection</source>
   <translation>[šéłéçţîöñ····]</translation>
  </message>
  <message>
   <source>silence</source>
   <translation>[šîłéñçé···]</translation>
  </message>
  <message>
   <source>sine</source>
   <translation>[šîñé··]</translation>
  </message>
  <message>
   <source>soft</source>
   <translation>[šöfţ··]</translation>
  </message>
  <message>
   <source>solo</source>
   <translation>[šöłö··]</translation>
  </message>
  <message>
   <source>sound</source>
   <translation>[šöüñð··]</translation>
  </message>
  <message>
   <source>sound devices</source>
   <translation>[šöüñð ðévîçéš·····]</translation>
  </message>
  <message>
   <source>sound output</source>
   <translation>[šöüñð öüţpüţ·····]</translation>
  </message>
  <message>
   <source>start</source>
   <translation>[šţåřţ··]</translation>
  </message>
  <message>
   <source>take *.wav</source>
   <translation>[ţåké *.wav··]</translation>
  </message>
  <message>
   <source>take {}.wav</source>
   <translation>[ţåké {}.ŵåv····]</translation>
  </message>
  <message>
   <source>teal</source>
   <translation>[ţéåł··]</translation>
  </message>
  <message>
   <source>the disk or folder is read-only</source>
   <translation>[ţhé ðîšk öř föłðéř îš řéåð-öñłý············]</translation>
  </message>
  <message>
   <source>the film is closed</source>
   <translation>[ţhé fîłm îš çłöšéð·······]</translation>
  </message>
  <message>
   <source>the folder may not be written to</source>
   <translation>[ţhé föłðéř måý ñöţ bé ŵřîţţéñ ţö·············]</translation>
  </message>
  <message>
   <source>the frames are closed</source>
   <translation>[ţhé fřåméš åřé çłöšéð········]</translation>
  </message>
  <message>
   <source>the generated curve of {}</source>
   <translation>[ţhé ğéñéřåţéð çüřvé öf {}·········]</translation>
  </message>
  <message>
   <source>the landmarks of {}</source>
   <translation>[ţhé łåñðmåřkš öf {}·······]</translation>
  </message>
  <message>
   <source>the motion is not that of a face</source>
   <translation>[ţhé möţîöñ îš ñöţ ţhåţ öf å fåçé·············]</translation>
  </message>
  <message>
   <source>the motion of the performance</source>
   <translation>[ţhé möţîöñ öf ţhé péřföřmåñçé············]</translation>
  </message>
  <message>
   <source>the phones of {} do not fill it</source>
   <translation>[ţhé phöñéš öf {} ðö ñöţ fîłł îţ············]</translation>
  </message>
  <message>
   <source>the points of an envelope are not in order of time</source>
   <translation>[ţhé pöîñţš öf åñ éñvéłöpé åřé ñöţ îñ öřðéř öf ţîmé····················]</translation>
  </message>
  <message>
   <source>the range ends at {} s, before it starts</source>
   <translation>[ţhé řåñğé éñðš åţ {} š, béföřé îţ šţåřţš···············]</translation>
  </message>
  <message>
   <source>the {} eye</source>
   <translation>[ţhé {} éýé···]</translation>
  </message>
  <message>
   <source>these {} pictures</source>
   <translation>[ţhéšé {} pîçţüřéš······]</translation>
  </message>
  <message>
   <source>this torch is built for the CPU only</source>
   <translation>[ţhîš ţöřçh îš büîłţ föř ţhé ÇPÜ öñłý··············]</translation>
  </message>
  <message>
   <source>timecode</source>
   <translation>[ţîméçöðé···]</translation>
  </message>
  <message>
   <source>top</source>
   <translation>[ţöp·]</translation>
  </message>
  <message>
   <source>tsv</source>
   <translation>[ţšv·]</translation>
  </message>
  <message>
   <source>turned</source>
   <translation>[ţüřñéð··]</translation>
  </message>
  <message>
   <source>turned away</source>
   <translation>[ţüřñéð åŵåý····]</translation>
  </message>
  <message>
   <source>turned {}°</source>
   <translation>[ţüřñéð {}°···]</translation>
  </message>
  <message>
   <source>unknown reason</source>
   <translation>[üñkñöŵñ řéåšöñ······]</translation>
  </message>
  <message>
   <source>user folder</source>
   <translation>[üšéř föłðéř····]</translation>
  </message>
  <message>
   <source>vector</source>
   <translation>[véçţöř··]</translation>
  </message>
  <message>
   <source>violet</source>
   <translation>[vîöłéţ··]</translation>
  </message>
  <message>
   <source>visibility</source>
   <translation>[vîšîbîłîţý····]</translation>
  </message>
  <message>
   <source>voice</source>
   <translation>[vöîçé··]</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>[ŵåîţîñğ···]</translation>
  </message>
  <message>
   <source>warped</source>
   <translation>[ŵåřpéð··]</translation>
  </message>
  <message>
   <source>watching</source>
   <translation>[ŵåţçhîñğ···]</translation>
  </message>
  <message>
   <source>weights</source>
   <translation>[ŵéîğhţš···]</translation>
  </message>
  <message>
   <source>wipe</source>
   <translation>[ŵîpé··]</translation>
  </message>
  <message>
   <source>yellow</source>
   <translation>[ýéłłöŵ··]</translation>
  </message>
  <message>
   <source>{} The points can be placed by hand.</source>
   <translation>[{} Ţhé pöîñţš çåñ bé płåçéð bý håñð.··············]</translation>
  </message>
  <message>
   <source>{} already exists.</source>
   <translation>[{} åłřéåðý éxîšţš.······]</translation>
  </message>
  <message>
   <source>{} already holds frames.</source>
   <translation>[{} åłřéåðý höłðš fřåméš.·········]</translation>
  </message>
  <message>
   <source>{} and {} moments make no map of time</source>
   <translation>[{} åñð {} möméñţš måké ñö måp öf ţîmé·············]</translation>
  </message>
  <message>
   <source>{} and {} overlap</source>
   <translation>[{} åñð {} övéřłåp·····]</translation>
  </message>
  <message>
   <source>{} as it was bundled: {}</source>
   <translation>[{} åš îţ ŵåš büñðłéð: {}········]</translation>
  </message>
  <message>
   <source>{} cannot be opened.</source>
   <translation>[{} çåññöţ bé öpéñéð.·······]</translation>
  </message>
  <message>
   <source>{} cannot be read as a project.</source>
   <translation>[{} çåññöţ bé řéåð åš å přöjéçţ.············]</translation>
  </message>
  <message>
   <source>{} cannot be read as poses.</source>
   <translation>[{} çåññöţ bé řéåð åš pöšéš.··········]</translation>
  </message>
  <message>
   <source>{} cannot be read in time.</source>
   <translation>[{} çåññöţ bé řéåð îñ ţîmé.··········]</translation>
  </message>
  <message>
   <source>{} cannot be read.</source>
   <translation>[{} çåññöţ bé řéåð.······]</translation>
  </message>
  <message>
   <source>{} cannot be read: {}.</source>
   <translation>[{} çåññöţ bé řéåð: {}.·······]</translation>
  </message>
  <message>
   <source>{} cannot be used: {}</source>
   <translation>[{} çåññöţ bé üšéð: {}·······]</translation>
  </message>
  <message>
   <source>{} cannot be written: {}.</source>
   <translation>[{} çåññöţ bé ŵřîţţéñ: {}.········]</translation>
  </message>
  <message>
   <source>{} changed while it was read.</source>
   <translation>[{} çhåñğéð ŵhîłé îţ ŵåš řéåð.···········]</translation>
  </message>
  <message>
   <source>{} could not be written: {}.</source>
   <translation>[{} çöüłð ñöţ bé ŵřîţţéñ: {}.··········]</translation>
  </message>
  <message>
   <source>{} counts frames without saying how many make a second.</source>
   <translation>[{} çöüñţš fřåméš ŵîţhöüţ šåýîñğ höŵ måñý måké å šéçöñð.·····················]</translation>
  </message>
  <message>
   <source>{} does not fit into memory.</source>
   <translation>[{} ðöéš ñöţ fîţ îñţö mémöřý.··········]</translation>
  </message>
  <message>
   <source>{} does not say what {} says.</source>
   <translation>[{} ðöéš ñöţ šåý ŵhåţ {} šåýš.··········]</translation>
  </message>
  <message>
   <source>{} gaze across</source>
   <translation>[{} ğåžé åçřöšš·····]</translation>
  </message>
  <message>
   <source>{} gaze down</source>
   <translation>[{} ğåžé ðöŵñ····]</translation>
  </message>
  <message>
   <source>{} handles for</source>
   <translation>[{} håñðłéš föř·····]</translation>
  </message>
  <message>
   <source>{} has all lanes.</source>
   <translation>[{} håš åłł łåñéš.······]</translation>
  </message>
  <message>
   <source>{} has no column Timecode with face shapes.</source>
   <translation>[{} håš ñö çöłümñ Ţîméçöðé ŵîţh fåçé šhåpéš.················]</translation>
  </message>
  <message>
   <source>{} has no crop</source>
   <translation>[{} håš ñö çřöp·····]</translation>
  </message>
  <message>
   <source>{} has no face at {} s.</source>
   <translation>[{} håš ñö fåçé åţ {} š.········]</translation>
  </message>
  <message>
   <source>{} has no frame with a face.</source>
   <translation>[{} håš ñö fřåmé ŵîţh å fåçé.··········]</translation>
  </message>
  <message>
   <source>{} has no landmarks</source>
   <translation>[{} håš ñö łåñðmåřkš·······]</translation>
  </message>
  <message>
   <source>{} has no mouth cues.</source>
   <translation>[{} håš ñö möüţh çüéš.········]</translation>
  </message>
  <message>
   <source>{} has no network that could be adapted.</source>
   <translation>[{} håš ñö ñéţŵöřk ţhåţ çöüłð bé åðåpţéð.···············]</translation>
  </message>
  <message>
   <source>{} has no range.</source>
   <translation>[{} håš ñö řåñğé.······]</translation>
  </message>
  <message>
   <source>{} has no rows.</source>
   <translation>[{} håš ñö řöŵš.·····]</translation>
  </message>
  <message>
   <source>{} has no speech, or about twice as much or half of that in {}.</source>
   <translation>[{} håš ñö špééçh, öř åböüţ ţŵîçé åš müçh öř håłf öf ţhåţ îñ {}.························]</translation>
  </message>
  <message>
   <source>{} holds 0 seconds of sound.</source>
   <translation>[{} höłðš 0 šéçöñðš öf šöüñð.··········]</translation>
  </message>
  <message>
   <source>{} holds a pose that cannot be read.</source>
   <translation>[{} höłðš å pöšé ţhåţ çåññöţ bé řéåð.··············]</translation>
  </message>
  <message>
   <source>{} holds a video without frames.</source>
   <translation>[{} höłðš å vîðéö ŵîţhöüţ fřåméš.············]</translation>
  </message>
  <message>
   <source>{} holds floating-point light values.</source>
   <translation>[{} höłðš fłöåţîñğ-pöîñţ łîğhţ våłüéš.··············]</translation>
  </message>
  <message>
   <source>{} holds no frame that can be read{}.</source>
   <translation>[{} höłðš ñö fřåmé ţhåţ çåñ bé řéåð{}.·············]</translation>
  </message>
  <message>
   <source>{} holds no poses.</source>
   <translation>[{} höłðš ñö pöšéš.······]</translation>
  </message>
  <message>
   <source>{} holds no sound that can be read{}.</source>
   <translation>[{} höłðš ñö šöüñð ţhåţ çåñ bé řéåð{}.·············]</translation>
  </message>
  <message>
   <source>{} holds no sound.</source>
   <translation>[{} höłðš ñö šöüñð.······]</translation>
  </message>
  <message>
   <source>{} holds no tracks that Quintet knows.</source>
   <translation>[{} höłðš ñö ţřåçkš ţhåţ Qüîñţéţ kñöŵš.··············]</translation>
  </message>
  <message>
   <source>{} holds {}.</source>
   <translation>[{} höłðš {}.···]</translation>
  </message>
  <message>
   <source>{} inside the project was altered.</source>
   <translation>[{} îñšîðé ţhé přöjéçţ ŵåš åłţéřéð.·············]</translation>
  </message>
  <message>
   <source>{} instead of {}: {}</source>
   <translation>[{} îñšţéåð öf {}: {}······]</translation>
  </message>
  <message>
   <source>{} is a HEIC photo, which the studio cannot read.</source>
   <translation>[{} îš å HÉÎÇ phöţö, ŵhîçh ţhé šţüðîö çåññöţ řéåð.···················]</translation>
  </message>
  <message>
   <source>{} is a file.</source>
   <translation>[{} îš å fîłé.····]</translation>
  </message>
  <message>
   <source>{} is a folder.</source>
   <translation>[{} îš å föłðéř.·····]</translation>
  </message>
  <message>
   <source>{} is damaged ({}).</source>
   <translation>[{} îš ðåmåğéð ({}).······]</translation>
  </message>
  <message>
   <source>{} is damaged or not a sound file.</source>
   <translation>[{} îš ðåmåğéð öř ñöţ å šöüñð fîłé.·············]</translation>
  </message>
  <message>
   <source>{} is damaged or not a sound or video file.</source>
   <translation>[{} îš ðåmåğéð öř ñöţ å šöüñð öř vîðéö fîłé.················]</translation>
  </message>
  <message>
   <source>{} is empty (0 bytes).</source>
   <translation>[{} îš émpţý (0 býţéš).········]</translation>
  </message>
  <message>
   <source>{} is empty.</source>
   <translation>[{} îš émpţý.····]</translation>
  </message>
  <message>
   <source>{} is locked.</source>
   <translation>[{} îš łöçkéð.····]</translation>
  </message>
  <message>
   <source>{} is missing</source>
   <translation>[{} îš mîššîñğ····]</translation>
  </message>
  <message>
   <source>{} is missing.</source>
   <translation>[{} îš mîššîñğ.·····]</translation>
  </message>
  <message>
   <source>{} is neither an .mp4 nor a folder.</source>
   <translation>[{} îš ñéîţhéř åñ .mp4 ñöř å föłðéř.·············]</translation>
  </message>
  <message>
   <source>{} is no ARPABET phone</source>
   <translation>[{} îš ñö ÅŘPÅBÉŢ phöñé········]</translation>
  </message>
  <message>
   <source>{} is no list of numbers</source>
   <translation>[{} îš ñö łîšţ öf ñümbéřš·········]</translation>
  </message>
  <message>
   <source>{} is no number</source>
   <translation>[{} îš ñö ñümbéř·····]</translation>
  </message>
  <message>
   <source>{} is no number of seconds</source>
   <translation>[{} îš ñö ñümbéř öf šéçöñðš··········]</translation>
  </message>
  <message>
   <source>{} is no sound.</source>
   <translation>[{} îš ñö šöüñð.·····]</translation>
  </message>
  <message>
   <source>{} is no text.</source>
   <translation>[{} îš ñö ţéxţ.·····]</translation>
  </message>
  <message>
   <source>{} is no time</source>
   <translation>[{} îš ñö ţîmé····]</translation>
  </message>
  <message>
   <source>{} is no timecode</source>
   <translation>[{} îš ñö ţîméçöðé······]</translation>
  </message>
  <message>
   <source>{} is not a file.</source>
   <translation>[{} îš ñöţ å fîłé.······]</translation>
  </message>
  <message>
   <source>{} is not a picture the studio can read.</source>
   <translation>[{} îš ñöţ å pîçţüřé ţhé šţüðîö çåñ řéåð.···············]</translation>
  </message>
  <message>
   <source>{} is not a video.</source>
   <translation>[{} îš ñöţ å vîðéö.······]</translation>
  </message>
  <message>
   <source>{} is not connected.</source>
   <translation>[{} îš ñöţ çöññéçţéð.·······]</translation>
  </message>
  <message>
   <source>{} is not the missing file.</source>
   <translation>[{} îš ñöţ ţhé mîššîñğ fîłé.··········]</translation>
  </message>
  <message>
   <source>{} is not the name of an asset.</source>
   <translation>[{} îš ñöţ ţhé ñåmé öf åñ åššéţ.············]</translation>
  </message>
  <message>
   <source>{} is too large ({} x {} pixels).</source>
   <translation>[{} îš ţöö łåřğé ({} x {} pîxéłš).···········]</translation>
  </message>
  <message>
   <source>{} is too large for a table.</source>
   <translation>[{} îš ţöö łåřğé föř å ţåbłé.··········]</translation>
  </message>
  <message>
   <source>{} is too short to be cut.</source>
   <translation>[{} îš ţöö šhöřţ ţö bé çüţ.··········]</translation>
  </message>
  <message>
   <source>{} is too small ({} x {} pixels).</source>
   <translation>[{} îš ţöö šmåłł ({} x {} pîxéłš).···········]</translation>
  </message>
  <message>
   <source>{} is {} x {} pixels, not a square face crop.</source>
   <translation>[{} îš {} x {} pîxéłš, ñöţ å šqüåřé fåçé çřöp.················]</translation>
  </message>
  <message>
   <source>{} keys are too many</source>
   <translation>[{} kéýš åřé ţöö måñý·······]</translation>
  </message>
  <message>
   <source>{} lasts from {} to {}</source>
   <translation>[{} łåšţš fřöm {} ţö {}······]</translation>
  </message>
  <message>
   <source>{} lasts {} s; {} s are needed at least.</source>
   <translation>[{} łåšţš {} š; {} š åřé ñééðéð åţ łéåšţ.··············]</translation>
  </message>
  <message>
   <source>{} may not be read.</source>
   <translation>[{} måý ñöţ bé řéåð.·······]</translation>
  </message>
  <message>
   <source>{} never goes above.</source>
   <translation>[{} ñévéř ğöéš åbövé.·······]</translation>
  </message>
  <message>
   <source>{} never goes below.</source>
   <translation>[{} ñévéř ğöéš béłöŵ.·······]</translation>
  </message>
  <message>
   <source>{} of {} frames</source>
   <translation>[{} öf {} fřåméš····]</translation>
  </message>
  <message>
   <source>{} of {} values</source>
   <translation>[{} öf {} våłüéš····]</translation>
  </message>
  <message>
   <source>{} of {} words</source>
   <translation>[{} öf {} ŵöřðš····]</translation>
  </message>
  <message>
   <source>{} paints nothing: it has a warp stream alone.</source>
   <translation>[{} påîñţš ñöţhîñğ: îţ håš å ŵåřp šţřéåm åłöñé.··················]</translation>
  </message>
  <message>
   <source>{} pixels cannot be made.</source>
   <translation>[{} pîxéłš çåññöţ bé måðé.·········]</translation>
  </message>
  <message>
   <source>{} rows have no face, no new time, or no end.</source>
   <translation>[{} řöŵš håvé ñö fåçé, ñö ñéŵ ţîmé, öř ñö éñð.·················]</translation>
  </message>
  <message>
   <source>{} s decoded</source>
   <translation>[{} š ðéçöðéð····]</translation>
  </message>
  <message>
   <source>{} shows several faces.</source>
   <translation>[{} šhöŵš šévéřåł fåçéš.········]</translation>
  </message>
  <message>
   <source>{} to 60 s of one person speaking are good.</source>
   <translation>[{} ţö 60 š öf öñé péřšöñ špéåkîñğ åřé ğööð.················]</translation>
  </message>
  <message>
   <source>{} was written by a newer Quintet.</source>
   <translation>[{} ŵåš ŵřîţţéñ bý å ñéŵéř Qüîñţéţ.·············]</translation>
  </message>
  <message>
   <source>{} went away.</source>
   <translation>[{} ŵéñţ åŵåý.····]</translation>
  </message>
  <message>
   <source>{} would hold no frame.</source>
   <translation>[{} ŵöüłð höłð ñö fřåmé.········]</translation>
  </message>
  <message>
   <source>{} {} in the mix</source>
   <translation>[{} {} îñ ţhé mîx·····]</translation>
  </message>
  <message>
   <source>{} {}, Python {}</source>
   <translation>[{} {}, Pýţhöñ {}····]</translation>
  </message>
  <message>
   <source>{}, cue {}</source>
   <translation>[{}, çüé {}··]</translation>
  </message>
  <message>
   <source>{}, row {}</source>
   <translation>[{}, řöŵ {}··]</translation>
  </message>
  <message>
   <source>{}, row {} has no time.</source>
   <translation>[{}, řöŵ {} håš ñö ţîmé.········]</translation>
  </message>
  <message>
   <source>{}, row {} has {}.</source>
   <translation>[{}, řöŵ {} håš {}.·····]</translation>
  </message>
  <message>
   <source>{}, row {}, {}</source>
   <translation>[{}, řöŵ {}, {}···]</translation>
  </message>
  <message>
   <source>{}, row {}: its time is not after that of the row above.</source>
   <translation>[{}, řöŵ {}: îţš ţîmé îš ñöţ åfţéř ţhåţ öf ţhé řöŵ åbövé.·····················]</translation>
  </message>
  <message>
   <source>{}, row {}: this is no JSON.</source>
   <translation>[{}, řöŵ {}: ţhîš îš ñö JŠÖÑ.··········]</translation>
  </message>
  <message>
   <source>{}, row {}: this is no XML.</source>
   <translation>[{}, řöŵ {}: ţhîš îš ñö XMŁ.·········]</translation>
  </message>
  <message>
   <source>{}, row {}: {}.</source>
   <translation>[{}, řöŵ {}: {}.····]</translation>
  </message>
  <message>
   <source>{}: its time is before that of the row above.</source>
   <translation>[{}: îţš ţîmé îš béföřé ţhåţ öf ţhé řöŵ åbövé.·················]</translation>
  </message>
  <message>
   <source>{}: its time is not after that of the key above.</source>
   <translation>[{}: îţš ţîmé îš ñöţ åfţéř ţhåţ öf ţhé kéý åbövé.··················]</translation>
  </message>
  <message>
   <source>{}: no film lasts {} s.</source>
   <translation>[{}: ñö fîłm łåšţš {} š.········]</translation>
  </message>
  <message>
   <source>{}: the file ends too early.</source>
   <translation>[{}: ţhé fîłé éñðš ţöö éåřłý.··········]</translation>
  </message>
  <message>
   <source>{}: there is no lane {}.</source>
   <translation>[{}: ţhéřé îš ñö łåñé {}.········]</translation>
  </message>
  <message>
   <source>{}: there is no mouth shape {}.</source>
   <translation>[{}: ţhéřé îš ñö möüţh šhåpé {}.···········]</translation>
  </message>
  <message>
   <source>{}: there is no renderer called {}.</source>
   <translation>[{}: ţhéřé îš ñö řéñðéřéř çåłłéð {}.············]</translation>
  </message>
  <message>
   <source>{}: {} holds no numbers.</source>
   <translation>[{}: {} höłðš ñö ñümbéřš.········]</translation>
  </message>
  <message>
   <source>{}: {} is before the row above.</source>
   <translation>[{}: {} îš béföřé ţhé řöŵ åbövé.···········]</translation>
  </message>
  <message>
   <source>{}: {} is no blend.</source>
   <translation>[{}: {} îš ñö błéñð.······]</translation>
  </message>
  <message>
   <source>{}: {} is no curve.</source>
   <translation>[{}: {} îš ñö çüřvé.······]</translation>
  </message>
  <message>
   <source>{}: {} is no frame rate.</source>
   <translation>[{}: {} îš ñö fřåmé řåţé.········]</translation>
  </message>
  <message>
   <source>{}: {} is no frame with a mouth shape.</source>
   <translation>[{}: {} îš ñö fřåmé ŵîţh å möüţh šhåpé.··············]</translation>
  </message>
  <message>
   <source>{}: {} is no number.</source>
   <translation>[{}: {} îš ñö ñümbéř.······]</translation>
  </message>
  <message>
   <source>{}: {} is no phoneme.</source>
   <translation>[{}: {} îš ñö phöñémé.·······]</translation>
  </message>
  <message>
   <source>{}: {} is no time with a mouth shape.</source>
   <translation>[{}: {} îš ñö ţîmé ŵîţh å möüţh šhåpé.·············]</translation>
  </message>
  <message>
   <source>{}: {} is no timecode.</source>
   <translation>[{}: {} îš ñö ţîméçöðé.·······]</translation>
  </message>
  <message>
   <source>{}: {} is no whole number.</source>
   <translation>[{}: {} îš ñö ŵhöłé ñümbéř.·········]</translation>
  </message>
  <message>
   <source>{}: {} is no word.</source>
   <translation>[{}: {} îš ñö ŵöřð.······]</translation>
  </message>
  <message>
   <source>{}: {} is {} {}, not float32 (74, 2).</source>
   <translation>[{}: {} îš {} {}, ñöţ fłöåţ32 (74, 2).············]</translation>
  </message>
  <message>
   <source>{}: {} s is before the start.</source>
   <translation>[{}: {} š îš béföřé ţhé šţåřţ.··········]</translation>
  </message>
  <message>
   <source>{}Left</source>
   <translation>[{}Łéfţ··]</translation>
  </message>
  <message>
   <source>{}Right</source>
   <translation>[{}Řîğhţ··]</translation>
  </message>
  <message>
   <source>“{}” cannot be aligned: only English is known.</source>
   <translation>[“{}” çåññöţ bé åłîğñéð: öñłý Éñğłîšh îš kñöŵñ.··················]</translation>
  </message>
 </context>
 <context>
  <name>control_search</name>
  <message>
   <source>It has nothing to work on now.</source>
   <translation>[Îţ håš ñöţhîñğ ţö ŵöřk öñ ñöŵ.············]</translation>
  </message>
 </context>
 <context>
  <name>curve_commands</name>
  <message>
   <source>&amp;Bezier</source>
   <translation>[&amp;Béžîéř··]</translation>
  </message>
  <message>
   <source>&amp;Clean: remove what changes nothing</source>
   <translation>[&amp;Çłéåñ: řémövé ŵhåţ çhåñğéš ñöţhîñğ··············]</translation>
  </message>
  <message>
   <source>&amp;Constant</source>
   <translation>[&amp;Çöñšţåñţ···]</translation>
  </message>
  <message>
   <source>&amp;Cubic</source>
   <translation>[&amp;Çübîç··]</translation>
  </message>
  <message>
   <source>&amp;Exponential</source>
   <translation>[&amp;Éxpöñéñţîåł····]</translation>
  </message>
  <message>
   <source>&amp;Hold</source>
   <translation>[&amp;Höłð··]</translation>
  </message>
  <message>
   <source>&amp;Linear</source>
   <translation>[&amp;Łîñéåř··]</translation>
  </message>
  <message>
   <source>&amp;Linear: straight on</source>
   <translation>[&amp;Łîñéåř: šţřåîğhţ öñ········]</translation>
  </message>
  <message>
   <source>&amp;Playhead</source>
   <translation>[&amp;Płåýhéåð···]</translation>
  </message>
  <message>
   <source>&amp;Quadratic</source>
   <translation>[&amp;Qüåðřåţîç····]</translation>
  </message>
  <message>
   <source>&amp;Selected keys and blinks</source>
   <translation>[&amp;Šéłéçţéð kéýš åñð błîñkš··········]</translation>
  </message>
  <message>
   <source>&amp;Sine</source>
   <translation>[&amp;Šîñé··]</translation>
  </message>
  <message>
   <source>&amp;Time, about the middle</source>
   <translation>[&amp;Ţîmé, åböüţ ţhé mîððłé·········]</translation>
  </message>
  <message>
   <source>&amp;Value at the playhead</source>
   <translation>[&amp;Våłüé åţ ţhé płåýhéåð········]</translation>
  </message>
  <message>
   <source>&amp;Value, about the middle</source>
   <translation>[&amp;Våłüé, åböüţ ţhé mîððłé·········]</translation>
  </message>
  <message>
   <source>A key on every lane that is not locked, where it is now</source>
   <translation>[Å kéý öñ évéřý łåñé ţhåţ îš ñöţ łöçkéð, ŵhéřé îţ îš ñöŵ······················]</translation>
  </message>
  <message>
   <source>A key on the active lane that leaves the shape of its curve</source>
   <translation>[Å kéý öñ ţhé åçţîvé łåñé ţhåţ łéåvéš ţhé šhåpé öf îţš çüřvé························]</translation>
  </message>
  <message>
   <source>B&amp;ounce</source>
   <translation>[B&amp;öüñçé··]</translation>
  </message>
  <message>
   <source>Bac&amp;k: overshoots</source>
   <translation>[Båç&amp;k: övéřšhööţš······]</translation>
  </message>
  <message>
   <source>Bake into a key on every frame</source>
   <translation>[Båké îñţö å kéý öñ évéřý fřåmé············]</translation>
  </message>
  <message>
   <source>C&amp;yclic: over and over again</source>
   <translation>[Ç&amp;ýçłîç: övéř åñð övéř åğåîñ···········]</translation>
  </message>
  <message>
   <source>Circ&amp;ular</source>
   <translation>[Çîřç&amp;üłåř···]</translation>
  </message>
  <message>
   <source>Ease &amp;in: slow at the start</source>
   <translation>[Éåšé &amp;îñ: šłöŵ åţ ţhé šţåřţ··········]</translation>
  </message>
  <message>
   <source>Ease &amp;out: slow at the end</source>
   <translation>[Éåšé &amp;öüţ: šłöŵ åţ ţhé éñð··········]</translation>
  </message>
  <message>
   <source>Ease in &amp;and out</source>
   <translation>[Éåšé îñ &amp;åñð öüţ······]</translation>
  </message>
  <message>
   <source>El&amp;astic</source>
   <translation>[Éł&amp;åšţîç···]</translation>
  </message>
  <message>
   <source>Insert key on the curve at the playhead</source>
   <translation>[Îñšéřţ kéý öñ ţhé çüřvé åţ ţhé płåýhéåð················]</translation>
  </message>
  <message>
   <source>Key the whole pose at the playhead</source>
   <translation>[Kéý ţhé ŵhöłé pöšé åţ ţhé płåýhéåð··············]</translation>
  </message>
  <message>
   <source>Keys of every lane that is not locked come earlier by the time between</source>
   <translation>[Kéýš öf évéřý łåñé ţhåţ îš ñöţ łöçkéð çömé éåřłîéř bý ţhé ţîmé béţŵééñ····························]</translation>
  </message>
  <message>
   <source>Keys, and close the &amp;gap</source>
   <translation>[Kéýš, åñð çłöšé ţhé &amp;ğåp·········]</translation>
  </message>
  <message>
   <source>Nearest &amp;frame</source>
   <translation>[Ñéåřéšţ &amp;fřåmé·····]</translation>
  </message>
  <message>
   <source>Nearest &amp;marker, in or out</source>
   <translation>[Ñéåřéšţ &amp;måřkéř, îñ öř öüţ··········]</translation>
  </message>
  <message>
   <source>Nearest &amp;second</source>
   <translation>[Ñéåřéšţ &amp;šéçöñð······]</translation>
  </message>
  <message>
   <source>Of the selected keys, those without which their curve is the same</source>
   <translation>[Öf ţhé šéłéçţéð kéýš, ţhöšé ŵîţhöüţ ŵhîçh ţhéîř çüřvé îš ţhé šåmé··························]</translation>
  </message>
  <message>
   <source>Of the time of the selected keys, or of the active lane's whole film</source>
   <translation>[Öf ţhé ţîmé öf ţhé šéłéçţéð kéýš, öř öf ţhé åçţîvé łåñé'š ŵhöłé fîłm···························]</translation>
  </message>
  <message>
   <source>Qu&amp;intic</source>
   <translation>[Qü&amp;îñţîç···]</translation>
  </message>
  <message>
   <source>Qua&amp;rtic</source>
   <translation>[Qüå&amp;řţîç···]</translation>
  </message>
  <message>
   <source>Start or end of the nearest &amp;word</source>
   <translation>[Šţåřţ öř éñð öf ţhé ñéåřéšţ &amp;ŵöřð·············]</translation>
  </message>
  <message>
   <source>Their &amp;time on all lanes</source>
   <translation>[Ţhéîř &amp;ţîmé öñ åłł łåñéš·········]</translation>
  </message>
  <message>
   <source>Time, about the &amp;playhead</source>
   <translation>[Ţîmé, åböüţ ţhé &amp;płåýhéåð··········]</translation>
  </message>
  <message>
   <source>Value, about the lane's &amp;rest</source>
   <translation>[Våłüé, åböüţ ţhé łåñé'š &amp;řéšţ···········]</translation>
  </message>
  <message>
   <source>What follows on their lanes comes to where they began</source>
   <translation>[Ŵhåţ föłłöŵš öñ ţhéîř łåñéš çöméš ţö ŵhéřé ţhéý béğåñ·····················]</translation>
  </message>
 </context>
 <context>
  <name>eye_commands</name>
  <message>
   <source>Blink with both eyes</source>
   <translation>[Błîñk ŵîţh böţh éýéš········]</translation>
  </message>
  <message>
   <source>Edit each eye alone</source>
   <translation>[Éðîţ éåçh éýé åłöñé········]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
  <message>
   <source>Wink with the left eye in the picture</source>
   <translation>[Ŵîñk ŵîţh ţhé łéfţ éýé îñ ţhé pîçţüřé···············]</translation>
  </message>
  <message>
   <source>Wink with the right eye in the picture</source>
   <translation>[Ŵîñk ŵîţh ţhé řîğhţ éýé îñ ţhé pîçţüřé···············]</translation>
  </message>
 </context>
 <context>
  <name>handle_commands</name>
  <message>
   <source>&amp;Automatic</source>
   <translation>[&amp;Åüţömåţîç····]</translation>
  </message>
  <message>
   <source>&amp;Free</source>
   <translation>[&amp;Fřéé··]</translation>
  </message>
  <message>
   <source>&amp;Reset to those of new keys</source>
   <translation>[&amp;Řéšéţ ţö ţhöšé öf ñéŵ kéýš··········]</translation>
  </message>
  <message>
   <source>&amp;Unlink: each moves for itself</source>
   <translation>[&amp;Üñłîñk: éåçh mövéš föř îţšéłf············]</translation>
  </message>
  <message>
   <source>&amp;Vector: straight at the neighbours</source>
   <translation>[&amp;Véçţöř: šţřåîğhţ åţ ţhé ñéîğhböüřš··············]</translation>
  </message>
  <message>
   <source>A&amp;ligned</source>
   <translation>[Å&amp;łîğñéð···]</translation>
  </message>
  <message>
   <source>Automatic, &amp;clamped</source>
   <translation>[Åüţömåţîç, &amp;çłåmpéð·······]</translation>
  </message>
  <message>
   <source>Fla&amp;tten: neither rise nor fall</source>
   <translation>[Fłå&amp;ţţéñ: ñéîţhéř řîšé ñöř fåłł············]</translation>
  </message>
  <message>
   <source>Lin&amp;k: one tangent</source>
   <translation>[Łîñ&amp;k: öñé ţåñğéñţ·······]</translation>
  </message>
 </context>
 <context>
  <name>job_words</name>
  <message>
   <source>Cancelled</source>
   <translation>[Çåñçéłłéð····]</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>[Ðöñé··]</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>[Fåîłéð··]</translation>
  </message>
  <message>
   <source>Running</source>
   <translation>[Řüññîñğ···]</translation>
  </message>
  <message>
   <source>Waits for its turn</source>
   <translation>[Ŵåîţš föř îţš ţüřñ·······]</translation>
  </message>
  <message>
   <source>{} min left</source>
   <translation>[{} mîñ łéfţ····]</translation>
  </message>
  <message>
   <source>{} s left</source>
   <translation>[{} š łéfţ···]</translation>
  </message>
 </context>
 <context>
  <name>key_menus</name>
  <message>
   <source>Add keys</source>
   <translation>[Åðð kéýš···]</translation>
  </message>
  <message>
   <source>Alt+D</source>
   <translation>[Åłţ+Ð··]</translation>
  </message>
  <message>
   <source>Arrange</source>
   <translation>[Åřřåñğé···]</translation>
  </message>
  <message>
   <source>Ctrl+E</source>
   <translation>[Çţřł+É··]</translation>
  </message>
  <message>
   <source>Ctrl+Shift+M</source>
   <translation>[Çţřł+Šhîfţ+M·····]</translation>
  </message>
  <message>
   <source>Easing</source>
   <translation>[Éåšîñğ··]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
  <message>
   <source>Handles</source>
   <translation>[Håñðłéš···]</translation>
  </message>
  <message>
   <source>In-betweens</source>
   <translation>[Îñ-béţŵééñš····]</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>[Îñţéřpöłåţîöñ·····]</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>[Kéýš··]</translation>
  </message>
  <message>
   <source>Lane</source>
   <translation>[Łåñé··]</translation>
  </message>
  <message>
   <source>Lane colour</source>
   <translation>[Łåñé çöłöüř····]</translation>
  </message>
  <message>
   <source>Mirror</source>
   <translation>[Mîřřöř··]</translation>
  </message>
  <message>
   <source>Nudge</source>
   <translation>[Ñüðğé··]</translation>
  </message>
  <message>
   <source>Outside the keys</source>
   <translation>[Öüţšîðé ţhé kéýš······]</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>[Řémövé··]</translation>
  </message>
  <message>
   <source>Reshape</source>
   <translation>[Řéšhåpé···]</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>[Šéłéçţ··]</translation>
  </message>
  <message>
   <source>Shift+E</source>
   <translation>[Šhîfţ+É···]</translation>
  </message>
  <message>
   <source>Shift+S</source>
   <translation>[Šhîfţ+Š···]</translation>
  </message>
  <message>
   <source>Snap to</source>
   <translation>[Šñåp ţö···]</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>[Ţîméłîñé···]</translation>
  </message>
  <message>
   <source>View</source>
   <translation>[Vîéŵ··]</translation>
  </message>
  <message>
   <source>{} menu at the mouse</source>
   <translation>[{} méñü åţ ţhé möüšé·······]</translation>
  </message>
 </context>
 <context>
  <name>lane_backdrop</name>
  <message>
   <source>Double-click a lane to add a key; generated motion appears here too</source>
   <translation>[Ðöübłé-çłîçk å łåñé ţö åðð å kéý; ğéñéřåţéð möţîöñ åppéåřš héřé ţöö···························]</translation>
  </message>
  <message>
   <source>L</source>
   <translation>[Ł]</translation>
  </message>
  <message>
   <source>R</source>
   <translation>[Ř]</translation>
  </message>
 </context>
 <context>
  <name>lane_commands</name>
  <message>
   <source>&amp;Blue</source>
   <translation>[&amp;Błüé··]</translation>
  </message>
  <message>
   <source>&amp;End solo of all lanes</source>
   <translation>[&amp;Éñð šöłö öf åłł łåñéš········]</translation>
  </message>
  <message>
   <source>&amp;Filter lanes by name…</source>
   <translation>[&amp;Fîłţéř łåñéš bý ñåmé…········]</translation>
  </message>
  <message>
   <source>&amp;Green</source>
   <translation>[&amp;Ğřééñ··]</translation>
  </message>
  <message>
   <source>&amp;Hide from the list</source>
   <translation>[&amp;Hîðé fřöm ţhé łîšţ·······]</translation>
  </message>
  <message>
   <source>&amp;Isolate chosen lanes</source>
   <translation>[&amp;Îšöłåţé çhöšéñ łåñéš········]</translation>
  </message>
  <message>
   <source>&amp;Lock</source>
   <translation>[&amp;Łöçk··]</translation>
  </message>
  <message>
   <source>&amp;Mute</source>
   <translation>[&amp;Müţé··]</translation>
  </message>
  <message>
   <source>&amp;Orange</source>
   <translation>[&amp;Öřåñğé··]</translation>
  </message>
  <message>
   <source>&amp;Pink</source>
   <translation>[&amp;Pîñk··]</translation>
  </message>
  <message>
   <source>&amp;Red</source>
   <translation>[&amp;Řéð·]</translation>
  </message>
  <message>
   <source>&amp;Solo</source>
   <translation>[&amp;Šöłö··]</translation>
  </message>
  <message>
   <source>&amp;Teal</source>
   <translation>[&amp;Ţéåł··]</translation>
  </message>
  <message>
   <source>&amp;Violet</source>
   <translation>[&amp;Vîöłéţ··]</translation>
  </message>
  <message>
   <source>&amp;Yellow</source>
   <translation>[&amp;Ýéłłöŵ··]</translation>
  </message>
  <message>
   <source>A row for each curve</source>
   <translation>[Å řöŵ föř éåçh çüřvé········]</translation>
  </message>
  <message>
   <source>Colour of the &amp;group</source>
   <translation>[Çöłöüř öf ţhé &amp;ğřöüp········]</translation>
  </message>
  <message>
   <source>Dope sheet</source>
   <translation>[Ðöpé šhééţ····]</translation>
  </message>
  <message>
   <source>Every curve as high as its lane's range, whatever its unit</source>
   <translation>[Évéřý çüřvé åš hîğh åš îţš łåñé'š řåñğé, ŵhåţévéř îţš üñîţ·······················]</translation>
  </message>
  <message>
   <source>Graph</source>
   <translation>[Ğřåph··]</translation>
  </message>
  <message>
   <source>Leave the hand work of the lane out of the picture</source>
   <translation>[Łéåvé ţhé håñð ŵöřk öf ţhé łåñé öüţ öf ţhé pîçţüřé····················]</translation>
  </message>
  <message>
   <source>List only lanes whose names were clicked, with Ctrl or Shift several</source>
   <translation>[Łîšţ öñłý łåñéš ŵhöšé ñåméš ŵéřé çłîçkéð, ŵîţh Çţřł öř Šhîfţ šévéřåł···························]</translation>
  </message>
  <message>
   <source>Next of rows, dope sheet and graph</source>
   <translation>[Ñéxţ öf řöŵš, ðöpé šhééţ åñð ğřåph··············]</translation>
  </message>
  <message>
   <source>Normalise the graph</source>
   <translation>[Ñöřmåłîšé ţhé ğřåph········]</translation>
  </message>
  <message>
   <source>Only the hand work of solo lanes is in the picture; others are as if muted</source>
   <translation>[Öñłý ţhé håñð ŵöřk öf šöłö łåñéš îš îñ ţhé pîçţüřé; öţhéřš åřé åš îf müţéð······························]</translation>
  </message>
  <message>
   <source>Protect the lane from edits</source>
   <translation>[Přöţéçţ ţhé łåñé fřöm éðîţš···········]</translation>
  </message>
  <message>
   <source>Sho&amp;w all lanes</source>
   <translation>[Šhö&amp;ŵ åłł łåñéš······]</translation>
  </message>
  <message>
   <source>The lane counts as before; it is only not listed</source>
   <translation>[Ţhé łåñé çöüñţš åš béföřé; îţ îš öñłý ñöţ łîšţéð···················]</translation>
  </message>
 </context>
 <context>
  <name>lane_menu</name>
  <message>
   <source>Remove the hand work of this lane; what was generated stays</source>
   <translation>[Řémövé ţhé håñð ŵöřk öf ţhîš łåñé; ŵhåţ ŵåš ğéñéřåţéð šţåýš························]</translation>
  </message>
  <message>
   <source>Reset lane</source>
   <translation>[Řéšéţ łåñé····]</translation>
  </message>
  <message>
   <source>Use this lane from {}</source>
   <translation>[Üšé ţhîš łåñé fřöm {}········]</translation>
  </message>
 </context>
 <context>
  <name>lane_rows</name>
  <message>
   <source>Blinks</source>
   <translation>[Błîñkš··]</translation>
  </message>
  <message>
   <source>Eyes</source>
   <translation>[Éýéš··]</translation>
  </message>
 </context>
 <context>
  <name>lane_tip</name>
  <message>
   <source>Set by: {}</source>
   <translation>[Šéţ bý: {}···]</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>[bý håñð···]</translation>
  </message>
  <message>
   <source>default</source>
   <translation>[ðéfåüłţ···]</translation>
  </message>
  <message>
   <source>frame</source>
   <translation>[fřåmé··]</translation>
  </message>
  <message>
   <source>generated</source>
   <translation>[ğéñéřåţéð····]</translation>
  </message>
  <message>
   <source>generated ({})</source>
   <translation>[ğéñéřåţéð ({})·····]</translation>
  </message>
  <message>
   <source>keys added</source>
   <translation>[kéýš åððéð····]</translation>
  </message>
  <message>
   <source>keys in place of it</source>
   <translation>[kéýš îñ płåçé öf îţ········]</translation>
  </message>
  <message>
   <source>{} modifiers</source>
   <translation>[{} möðîfîéřš····]</translation>
  </message>
  <message>
   <source>{} — muted or frozen in the panel Performance</source>
   <translation>[{} — müţéð öř fřöžéñ îñ ţhé påñéł Péřföřmåñçé·················]</translation>
  </message>
  <message>
   <source>{} — muted: the hand work is left out</source>
   <translation>[{} — müţéð: ţhé håñð ŵöřk îš łéfţ öüţ··············]</translation>
  </message>
  <message>
   <source>{} — other lanes are solo: the hand work is left out</source>
   <translation>[{} — öţhéř łåñéš åřé šöłö: ţhé håñð ŵöřk îš łéfţ öüţ····················]</translation>
  </message>
 </context>
 <context>
  <name>language_actions</name>
  <message>
   <source>Language</source>
   <translation>[Łåñğüåğé···]</translation>
  </message>
  <message>
   <source>Pseudo-language, to test translations</source>
   <translation>[Pšéüðö-łåñğüåğé, ţö ţéšţ ţřåñšłåţîöñš···············]</translation>
  </message>
  <message>
   <source>The language changes when Quintet starts again.</source>
   <translation>[Ţhé łåñğüåğé çhåñğéš ŵhéñ Qüîñţéţ šţåřţš åğåîñ.···················]</translation>
  </message>
  <message>
   <source>Used from the next start on</source>
   <translation>[Üšéð fřöm ţhé ñéxţ šţåřţ öñ···········]</translation>
  </message>
 </context>
 <context>
  <name>mix_commands</name>
  <message>
   <source>Freeze head</source>
   <translation>[Fřééžé héåð····]</translation>
  </message>
  <message>
   <source>Gains 1, nothing muted, no stabiliser, the head free</source>
   <translation>[Ğåîñš 1, ñöţhîñğ müţéð, ñö šţåbîłîšéř, ţhé héåð fřéé·····················]</translation>
  </message>
  <message>
   <source>Reset performance settings</source>
   <translation>[Řéšéţ péřföřmåñçé šéţţîñğš··········]</translation>
  </message>
  <message>
   <source>The head keeps its pose at the playhead; mouth, blinks and gaze live on</source>
   <translation>[Ţhé héåð kéépš îţš pöšé åţ ţhé płåýhéåð; möüţh, błîñkš åñð ğåžé łîvé öñ····························]</translation>
  </message>
  <message>
   <source>They are as they were at first.</source>
   <translation>[Ţhéý åřé åš ţhéý ŵéřé åţ fîřšţ.············]</translation>
  </message>
 </context>
 <context>
  <name>modifier_fields</name>
  <message>
   <source>After the last key</source>
   <translation>[Åfţéř ţhé łåšţ kéý·······]</translation>
  </message>
  <message>
   <source>Before the first key</source>
   <translation>[Béföřé ţhé fîřšţ kéý········]</translation>
  </message>
  <message>
   <source>Cycles</source>
   <translation>[Çýçłéš··]</translation>
  </message>
  <message>
   <source>Envelope</source>
   <translation>[Éñvéłöpé···]</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>[Łîmîţš··]</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>[Ñöîšé··]</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>[Ñöţhîñğ···]</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>[Öffšéţ··]</translation>
  </message>
  <message>
   <source>Repeat</source>
   <translation>[Řépéåţ··]</translation>
  </message>
  <message>
   <source>Repeat mirrored</source>
   <translation>[Řépéåţ mîřřöřéð······]</translation>
  </message>
  <message>
   <source>Repeat with offset</source>
   <translation>[Řépéåţ ŵîţh öffšéţ·······]</translation>
  </message>
  <message>
   <source>Stepped</source>
   <translation>[Šţéppéð···]</translation>
  </message>
  <message>
   <source>What comes before the first key</source>
   <translation>[Ŵhåţ çöméš béföřé ţhé fîřšţ kéý············]</translation>
  </message>
  <message>
   <source>What follows the last key</source>
   <translation>[Ŵhåţ föłłöŵš ţhé łåšţ kéý··········]</translation>
  </message>
  <message>
   <source>frames</source>
   <translation>[fřåméš··]</translation>
  </message>
 </context>
 <context>
  <name>obstacles</name>
  <message>
   <source>A capture is going on.</source>
   <translation>[Å çåpţüřé îš ğöîñğ öñ.·········]</translation>
  </message>
  <message>
   <source>A recording is going on.</source>
   <translation>[Å řéçöřðîñğ îš ğöîñğ öñ.··········]</translation>
  </message>
  <message>
   <source>Click a lane that has keys in the timeline first.</source>
   <translation>[Çłîçk å łåñé ţhåţ håš kéýš îñ ţhé ţîméłîñé fîřšţ.····················]</translation>
  </message>
  <message>
   <source>Click a lane with a curve in the timeline first.</source>
   <translation>[Çłîçk å łåñé ŵîţh å çüřvé îñ ţhé ţîméłîñé fîřšţ.···················]</translation>
  </message>
  <message>
   <source>Drag over the waveform to select a part of the voice first.</source>
   <translation>[Ðřåğ övéř ţhé ŵåvéföřm ţö šéłéçţ å påřţ öf ţhé vöîçé fîřšţ.························]</translation>
  </message>
  <message>
   <source>Let landmarks be edited in the preview first (Alt+0).</source>
   <translation>[Łéţ łåñðmåřkš bé éðîţéð îñ ţhé přévîéŵ fîřšţ (Åłţ+0).·····················]</translation>
  </message>
  <message>
   <source>Neither in nor out is set.</source>
   <translation>[Ñéîţhéř îñ ñöř öüţ îš šéţ.··········]</translation>
  </message>
  <message>
   <source>No frame is held back by M.</source>
   <translation>[Ñö fřåmé îš héłð båçk bý M.···········]</translation>
  </message>
  <message>
   <source>No in point is set.</source>
   <translation>[Ñö îñ pöîñţ îš šéţ.········]</translation>
  </message>
  <message>
   <source>No out point is set.</source>
   <translation>[Ñö öüţ pöîñţ îš šéţ.········]</translation>
  </message>
  <message>
   <source>No picture is kept.</source>
   <translation>[Ñö pîçţüřé îš képţ.········]</translation>
  </message>
  <message>
   <source>No pose was saved yet.</source>
   <translation>[Ñö pöšé ŵåš šåvéð ýéţ.·········]</translation>
  </message>
  <message>
   <source>No problem of the film is known: check the lip sync first.</source>
   <translation>[Ñö přöbłém öf ţhé fîłm îš kñöŵñ: çhéçk ţhé łîp šýñç fîřšţ.·······················]</translation>
  </message>
  <message>
   <source>Nothing is being recorded.</source>
   <translation>[Ñöţhîñğ îš béîñğ řéçöřðéð.··········]</translation>
  </message>
  <message>
   <source>Nothing was changed yet.</source>
   <translation>[Ñöţhîñğ ŵåš çhåñğéð ýéţ.··········]</translation>
  </message>
  <message>
   <source>Nothing was undone.</source>
   <translation>[Ñöţhîñğ ŵåš üñðöñé.········]</translation>
  </message>
  <message>
   <source>Select blinks in the timeline first.</source>
   <translation>[Šéłéçţ błîñkš îñ ţhé ţîméłîñé fîřšţ.··············]</translation>
  </message>
  <message>
   <source>Select keys at two times or more first.</source>
   <translation>[Šéłéçţ kéýš åţ ţŵö ţîméš öř möřé fîřšţ.················]</translation>
  </message>
  <message>
   <source>Select keys first; the voice needs a transcript.</source>
   <translation>[Šéłéçţ kéýš fîřšţ; ţhé vöîçé ñééðš å ţřåñšçřîpţ.···················]</translation>
  </message>
  <message>
   <source>Select keys in the timeline first.</source>
   <translation>[Šéłéçţ kéýš îñ ţhé ţîméłîñé fîřšţ.··············]</translation>
  </message>
  <message>
   <source>Select keys with an interpolation from Sine to Elastic first.</source>
   <translation>[Šéłéçţ kéýš ŵîţh åñ îñţéřpöłåţîöñ fřöm Šîñé ţö Éłåšţîç fîřšţ.························]</translation>
  </message>
  <message>
   <source>The camera is off.</source>
   <translation>[Ţhé çåméřå îš öff.·······]</translation>
  </message>
  <message>
   <source>The preview does not show a difference.</source>
   <translation>[Ţhé přévîéŵ ðöéš ñöţ šhöŵ å ðîfféřéñçé.················]</translation>
  </message>
  <message>
   <source>The preview does not show a wipe.</source>
   <translation>[Ţhé přévîéŵ ðöéš ñöţ šhöŵ å ŵîpé.·············]</translation>
  </message>
  <message>
   <source>The renderer of this project cannot show it.</source>
   <translation>[Ţhé řéñðéřéř öf ţhîš přöjéçţ çåññöţ šhöŵ îţ.··················]</translation>
  </message>
  <message>
   <source>There is no marker there.</source>
   <translation>[Ţhéřé îš ñö måřkéř ţhéřé.··········]</translation>
  </message>
  <message>
   <source>There is no voice yet: drop a sound file or record one.</source>
   <translation>[Ţhéřé îš ñö vöîçé ýéţ: ðřöp å šöüñð fîłé öř řéçöřð öñé.······················]</translation>
  </message>
  <message>
   <source>There is one take only: perform another one.</source>
   <translation>[Ţhéřé îš öñé ţåké öñłý: péřföřm åñöţhéř öñé.··················]</translation>
  </message>
 </context>
 <context>
  <name>part_list</name>
  <message>
   <source>As it was opened</source>
   <translation>[Åš îţ ŵåš öpéñéð······]</translation>
  </message>
  <message>
   <source>Blinks</source>
   <translation>[Błîñkš··]</translation>
  </message>
  <message>
   <source>Generated lips</source>
   <translation>[Ğéñéřåţéð łîpš······]</translation>
  </message>
  <message>
   <source>generated</source>
   <translation>[ğéñéřåţéð····]</translation>
  </message>
  <message>
   <source>generated ({})</source>
   <translation>[ğéñéřåţéð ({})·····]</translation>
  </message>
  <message>
   <source>{} by hand · {}</source>
   <translation>[{} bý håñð · {}····]</translation>
  </message>
  <message>
   <source>{} — kept from the face by the mix</source>
   <translation>[{} — képţ fřöm ţhé fåçé bý ţhé mîx·············]</translation>
  </message>
  <message>
   <source>{} — the hand work is left out</source>
   <translation>[{} — ţhé håñð ŵöřk îš łéfţ öüţ···········]</translation>
  </message>
  <message>
   <source>{}, changed by hand</source>
   <translation>[{}, çhåñğéð bý håñð·······]</translation>
  </message>
 </context>
 <context>
  <name>select_commands</name>
  <message>
   <source>All after the playhead</source>
   <translation>[Åłł åfţéř ţhé płåýhéåð·········]</translation>
  </message>
  <message>
   <source>All before the playhead</source>
   <translation>[Åłł béföřé ţhé płåýhéåð·········]</translation>
  </message>
  <message>
   <source>All keys of these curves</source>
   <translation>[Åłł kéýš öf ţhéšé çüřvéš··········]</translation>
  </message>
  <message>
   <source>Also where the drag begins on a key</source>
   <translation>[Åłšö ŵhéřé ţhé ðřåğ béğîñš öñ å kéý··············]</translation>
  </message>
  <message>
   <source>Brush over keys</source>
   <translation>[Břüšh övéř kéýš······]</translation>
  </message>
  <message>
   <source>Ctrl takes away, the wheel makes the brush larger; Esc ends</source>
   <translation>[Çţřł ţåkéš åŵåý, ţhé ŵhééł måkéš ţhé břüšh łåřğéř; Éšç éñðš························]</translation>
  </message>
  <message>
   <source>Drag a box</source>
   <translation>[Ðřåğ å böx····]</translation>
  </message>
  <message>
   <source>Drag a stretch of time</source>
   <translation>[Ðřåğ å šţřéţçh öf ţîmé·········]</translation>
  </message>
  <message>
   <source>Invert selection</source>
   <translation>[Îñvéřţ šéłéçţîöñ······]</translation>
  </message>
  <message>
   <source>Keys at the playhead</source>
   <translation>[Kéýš åţ ţhé płåýhéåð········]</translation>
  </message>
  <message>
   <source>Keys at the times of the selected</source>
   <translation>[Kéýš åţ ţhé ţîméš öf ţhé šéłéçţéð·············]</translation>
  </message>
  <message>
   <source>Next key or blink</source>
   <translation>[Ñéxţ kéý öř błîñk·······]</translation>
  </message>
  <message>
   <source>Previous key or blink</source>
   <translation>[Přévîöüš kéý öř błîñk········]</translation>
  </message>
  <message>
   <source>Select all</source>
   <translation>[Šéłéçţ åłł····]</translation>
  </message>
  <message>
   <source>Select nothing</source>
   <translation>[Šéłéçţ ñöţhîñğ······]</translation>
  </message>
 </context>
 <context>
  <name>shortcut_sheet</name>
  <message>
   <source>Shortcuts</source>
   <translation>[Šhöřţçüţš····]</translation>
  </message>
  <message>
   <source>in: {}</source>
   <translation>[îñ: {}··]</translation>
  </message>
 </context>
 <context>
  <name>take_actions</name>
  <message>
   <source>Flip between two takes</source>
   <translation>[Fłîp béţŵééñ ţŵö ţåkéš·········]</translation>
  </message>
  <message>
   <source>Perform another take</source>
   <translation>[Péřföřm åñöţhéř ţåké········]</translation>
  </message>
  <message>
   <source>See the take compared with in the preview, and back</source>
   <translation>[Šéé ţhé ţåké çömpåřéð ŵîţh îñ ţhé přévîéŵ, åñð båçk····················]</translation>
  </message>
  <message>
   <source>With other blinks and head motion; the take of now is kept</source>
   <translation>[Ŵîţh öţhéř błîñkš åñð héåð möţîöñ; ţhé ţåké öf ñöŵ îš képţ·······················]</translation>
  </message>
 </context>
 <context>
  <name>tool_commands</name>
  <message>
   <source>&amp;Breakdown</source>
   <translation>[&amp;Břéåkðöŵñ····]</translation>
  </message>
  <message>
   <source>&amp;Decimate by the largest error</source>
   <translation>[&amp;Ðéçîmåţé bý ţhé łåřğéšţ éřřöř············]</translation>
  </message>
  <message>
   <source>&amp;Move</source>
   <translation>[&amp;Mövé··]</translation>
  </message>
  <message>
   <source>&amp;Push or pull</source>
   <translation>[&amp;Püšh öř püłł·····]</translation>
  </message>
  <message>
   <source>&amp;Ripple: move with all that follows</source>
   <translation>[&amp;Řîppłé: mövé ŵîţh åłł ţhåţ föłłöŵš··············]</translation>
  </message>
  <message>
   <source>&amp;Scale in time about the playhead</source>
   <translation>[&amp;Šçåłé îñ ţîmé åböüţ ţhé płåýhéåð·············]</translation>
  </message>
  <message>
   <source>&amp;Smooth</source>
   <translation>[&amp;Šmööţh··]</translation>
  </message>
  <message>
   <source>Blend to &amp;default</source>
   <translation>[Błéñð ţö &amp;ðéfåüłţ······]</translation>
  </message>
  <message>
   <source>Blend to &amp;neighbour</source>
   <translation>[Błéñð ţö &amp;ñéîğhböüř·······]</translation>
  </message>
  <message>
   <source>Blend to default</source>
   <translation>[Błéñð ţö ðéfåüłţ······]</translation>
  </message>
  <message>
   <source>Blend to neighbour</source>
   <translation>[Błéñð ţö ñéîğhböüř·······]</translation>
  </message>
  <message>
   <source>Breakdown</source>
   <translation>[Břéåkðöŵñ····]</translation>
  </message>
  <message>
   <source>Decimate</source>
   <translation>[Ðéçîmåţé···]</translation>
  </message>
  <message>
   <source>Decimate by &amp;ratio</source>
   <translation>[Ðéçîmåţé bý &amp;řåţîö·······]</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>[Ðüpłîçåţé····]</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>[Mövé··]</translation>
  </message>
  <message>
   <source>Push or pull</source>
   <translation>[Püšh öř püłł·····]</translation>
  </message>
  <message>
   <source>Ripple</source>
   <translation>[Řîppłé··]</translation>
  </message>
  <message>
   <source>Scale in &amp;value about the lane's rest</source>
   <translation>[Šçåłé îñ &amp;våłüé åböüţ ţhé łåñé'š řéšţ··············]</translation>
  </message>
  <message>
   <source>Scale in time</source>
   <translation>[Šçåłé îñ ţîmé·····]</translation>
  </message>
  <message>
   <source>Scale in value</source>
   <translation>[Šçåłé îñ våłüé······]</translation>
  </message>
  <message>
   <source>Scale in value about the value &amp;cursor</source>
   <translation>[Šçåłé îñ våłüé åböüţ ţhé våłüé &amp;çüřšöř···············]</translation>
  </message>
  <message>
   <source>Selected keys, or a new one at the playhead, between their neighbours</source>
   <translation>[Šéłéçţéð kéýš, öř å ñéŵ öñé åţ ţhé płåýhéåð, béţŵééñ ţhéîř ñéîğhböüřš····························]</translation>
  </message>
  <message>
   <source>Smooth</source>
   <translation>[Šmööţh··]</translation>
  </message>
  <message>
   <source>half way</source>
   <translation>[håłf ŵåý···]</translation>
  </message>
  <message>
   <source>over {:.1f} frames</source>
   <translation>[övéř {:.1f} fřåméš·····]</translation>
  </message>
  <message>
   <source>to {:.0%} of the keys</source>
   <translation>[ţö {:.0%} öf ţhé kéýš······]</translation>
  </message>
  <message>
   <source>{:.1%} of the range</source>
   <translation>[{:.1%} öf ţhé řåñğé·····]</translation>
  </message>
 </context>
 <context>
  <name>value_commands</name>
  <message>
   <source>A line in the graph to snap, mirror and scale keys by; Shift and the right mouse button put it anywhere</source>
   <translation>[Å łîñé îñ ţhé ğřåph ţö šñåp, mîřřöř åñð šçåłé kéýš bý; Šhîfţ åñð ţhé řîğhţ möüšé büţţöñ püţ îţ åñýŵhéřé·········································]</translation>
  </message>
  <message>
   <source>Put the value cursor into the graph, and select keys first.</source>
   <translation>[Püţ ţhé våłüé çüřšöř îñţö ţhé ğřåph, åñð šéłéçţ kéýš fîřšţ.························]</translation>
  </message>
  <message>
   <source>Select keys in the graph first.</source>
   <translation>[Šéłéçţ kéýš îñ ţhé ğřåph fîřšţ.············]</translation>
  </message>
  <message>
   <source>Show the graph first: Tab.</source>
   <translation>[Šhöŵ ţhé ğřåph fîřšţ: Ţåb.··········]</translation>
  </message>
  <message>
   <source>To the mean of those on the active lane</source>
   <translation>[Ţö ţhé méåñ öf ţhöšé öñ ţhé åçţîvé łåñé················]</translation>
  </message>
  <message>
   <source>To the value of the active lane at the playhead</source>
   <translation>[Ţö ţhé våłüé öf ţhé åçţîvé łåñé åţ ţhé płåýhéåð···················]</translation>
  </message>
  <message>
   <source>Value &amp;cursor</source>
   <translation>[Våłüé &amp;çüřšöř·····]</translation>
  </message>
  <message>
   <source>Value cursor</source>
   <translation>[Våłüé çüřšöř·····]</translation>
  </message>
  <message>
   <source>Value cursor to the curve</source>
   <translation>[Våłüé çüřšöř ţö ţhé çüřvé··········]</translation>
  </message>
  <message>
   <source>Value cursor to the selected keys</source>
   <translation>[Våłüé çüřšöř ţö ţhé šéłéçţéð kéýš·············]</translation>
  </message>
  <message>
   <source>Value, about the value &amp;cursor</source>
   <translation>[Våłüé, åböüţ ţhé våłüé &amp;çüřšöř············]</translation>
  </message>
 </context>
 <context>
  <name>view_commands</name>
  <message>
   <source>In the middle, as near as now</source>
   <translation>[Îñ ţhé mîððłé, åš ñéåř åš ñöŵ············]</translation>
  </message>
  <message>
   <source>Pin the curves as they are now</source>
   <translation>[Pîñ ţhé çüřvéš åš ţhéý åřé ñöŵ············]</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>[Šhöŵ évéřýţhîñğ······]</translation>
  </message>
  <message>
   <source>Show the playhead</source>
   <translation>[Šhöŵ ţhé płåýhéåð·······]</translation>
  </message>
  <message>
   <source>Show the selection</source>
   <translation>[Šhöŵ ţhé šéłéçţîöñ·······]</translation>
  </message>
  <message>
   <source>They stay drawn faintly behind what becomes of them</source>
   <translation>[Ţhéý šţåý ðřåŵñ fåîñţłý béhîñð ŵhåţ béçöméš öf ţhém····················]</translation>
  </message>
  <message>
   <source>Zoom in</source>
   <translation>[Žööm îñ···]</translation>
  </message>
  <message>
   <source>Zoom out</source>
   <translation>[Žööm öüţ···]</translation>
  </message>
 </context>
</TS>
