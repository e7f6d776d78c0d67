<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
 <context>
  <name>AdaptActions</name>
  <message>
   <source>A clip of this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adapt to this person?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network learns the person in {} for up to {:.0f} minutes, in the background and on half of the processor. Nothing changes before you have seen the result and keep it.

{}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AdaptationDialog</name>
  <message>
   <source>Adapted to the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Error (0-255)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames of the clip, before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Learnt from {} frames in {} steps. These are frames from the end of the clip, which taught nothing; those that were worst before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No better than before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Render with these weights; can be undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} frames and {} steps did not bring the lips nearer to the end of the clip. The network stays as it is.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AudioCommands</name>
  <message>
   <source>A marker as long as the selection: drag its ends on the ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A marker where it plays or records now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A take is being recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audio panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit the whole sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget this take and record it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hear some seconds of the film, then record from the playhead on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hear some seconds, then record from the playhead or in the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No take is being recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is selected: press [ and ] in the audio panel, or drag with Shift.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Punch and roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record a new take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record with pre-roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select from here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select to here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snap to zero crossings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop recording and forget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The selection, or the playhead: a cut there does not click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is being recorded is kept, a step of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While playing, too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom to the selection</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AudioPanel</name>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show frequencies, 0 to 8 kHz, over time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sounds ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sounds and videos ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spectrogram</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Videos ({})</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BankPage</name>
  <message>
   <source>Adapt to this person…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add photos…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose from video…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose photos to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extended photos ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill the bank with the best frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget what the network has learnt of this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the network learn this person from a clip of 30 to 60 s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Order the slots by mouth opening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos of the bank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos the renderer may use besides the five</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the landmarks on all photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sort closed → open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the bundled network again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BlinkHeader</name>
  <message>
   <source>Blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag, stretch and delete blinks; double-click adds one. They stay by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each eye alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit each eye alone, the left one of the picture above the right one  (E)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mute blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Solo blinks</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BlinkMouse</name>
  <message>
   <source>Blink of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Double-click to add a blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>both eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the left eye in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the right eye in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}. Drag to move, drag an end to stretch</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CacheActions</name>
  <message>
   <source>Forget all finished pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory for finished pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No picture is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Render ahead in the background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The range, from the playhead on, whenever nothing else is to be done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They take {} MB now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} MB</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CameraSection</name>
  <message>
   <source>Camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count in, then record what you do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drive the preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Get ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for cameras again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look straight, lips closed, then press Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look straight, lips closed, then press: all movement counts from this face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it a take of the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face is seen: sit before the camera, in good light.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record the actor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record your voice along with it; it becomes the voice of the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording  {:.1f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seconds before recording starts; 0 starts at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop recording the actor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The camera to act before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person in the preview does what you do, while the camera is on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no camera. Connect one, then look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn the camera on or off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With the microphone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {:.1f} s, {} frames without a face</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CameraView</name>
  <message>
   <source>Picture of the camera</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CaptureActions</name>
  <message>
   <source>Actor at rest now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Capture from a film…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look straight, lips closed: all movement counts from this face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record or stop the actor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person does what an actor in a film does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Watch an actor before the camera, in the Capture panel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CaptureCurve</name>
  <message>
   <source>Mouth opening as performed, before the ghost of what was seen.
Shaded: no face was found, bridged. The mark is the resting frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening of the captured mouth</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CapturePanel</name>
  <message>
   <source>A film of an actor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Capture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a film of an actor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a film…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Driving video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop a film of somebody who acts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of the film was watched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its sound becomes the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop watching the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop; nothing changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person will do what the actor does; the take of now is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound of the film becomes the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The voice of now is replaced; both are one step to undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CaptureReading</name>
  <message>
   <source>; {} without a face, bridged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jitter, px RMS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resting frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Root mean square of what no smooth movement explains, in pixels of the actor's picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short closures of both eyes as blinks, or all on the lanes of the lids.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The actor rests in the frame at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The frame in which the actor rests: lips closed, eyes open, seen frontally.
All movement counts from it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>found: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on the lanes of the lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>steadied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} frames, {:g} per second</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>Actions found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No action has all of these words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words of the action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{}”: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>↑ ↓ choose, Enter does it, Esc closes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Deck</name>
  <message>
   <source>Drop frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Follow the sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames are dropped so that the picture stays with what is heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames are dropped to play in real time, by the computer's clock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No frame is left out, however long it takes; without sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play again and again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play every frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play or pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When pictures are slow</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Capture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;lay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Render</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source bank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speech</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetectorActions</name>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download weights?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks: built-in detector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks: face-alignment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>face-alignment has no weights on this computer. It can fetch about 180 MB from the internet when the next photo is added. Allow that?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DeviceButton</name>
  <message>
   <source>Device: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The networks run on {}: {}. Click for more.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DevicePopup</name>
  <message>
   <source>32 bit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After a driver was installed or a device was connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found: it is used from now on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for a device again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking, as soon as nothing is analysed or exported…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Networks run on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Precision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no other one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none made yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.0f} ms, the median of the last ones</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EditActions</name>
  <message>
   <source>Generate lips, blinks and head motion from the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose from video…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the best frames of a video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop five photos of one person here, or a video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From a closed to an open mouth. The best frames of a video are chosen.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EnvelopeRows</name>
  <message>
   <source>A point where the envelope is now, to be changed from there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a point at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove point {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} of point {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Constant rate factor: 0 lossless, 16 fine, 28 small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder for the frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames per second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MP4 film (*.mp4)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MP4 film (H.264 and AAC sound)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PNG sequence (one file per frame)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality (CRF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace the film?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} frames, {:.2f} s</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportForm</name>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From in to out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last frame lies before the first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What of the film is written; in and out are set with I and O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} already exists. Replace it?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FacePicker</name>
  <message>
   <source>Click the face to animate, or choose it with the arrows and Enter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick the face</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FileActions</name>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier versions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quintet project (*{})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quintet was closed with unsaved changes in “{}”. Restore them?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore unsaved work?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save changes?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where is “{}” now?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{}” has changes that are not saved.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Findings</name>
  <message>
   <source>Installation: all {} parts are well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Installation: looking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Installation: {} of {} parts are well.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FullScreen</name>
  <message>
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview on the whole screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture alone; Escape leaves, and the keys that play still work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is one screen alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole-screen preview on the next screen</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GroupHeader</name>
  <message>
   <source>Lanes of {group}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show or hide the lanes of this group</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpActions</name>
  <message>
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All keys on a page that can be printed or kept as PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find any action by words of its name and do it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has nothing to work on now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search actions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See and change the keys of every action, or choose a preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sheet of shortcuts…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryModel</name>
  <message>
   <source>0   As it was opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to redo it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to redo {} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to undo it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to undo {} steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The document as it is now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}   Oldest state that is kept</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>Nothing was changed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps of the document</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImageSlot</name>
  <message>
   <source>Photo {}: empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photo {}: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick the face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place the points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this photo (Del)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportStrip</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of the import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop; the bank stays as it is.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>InspectorPanel</name>
  <message>
   <source>Frame {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far each part moves the landmarks; a click shows its lane.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inspector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing moves this face: it is at rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renderer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.0f} % of the crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.0f} %, of which {:.0f} % are asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.0f} %: holds back {:.0f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, adapted to this person</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JitterMeter</name>
  <message>
   <source>Jitter, px RMS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measuring jitter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Root mean square of what no smooth movement explains, in pixels of the film;
before the arrow without the stabiliser.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JobBar</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the running job</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to see all jobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop this job; nothing half written is left.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JobLog</name>
  <message>
   <source>Log of the jobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What jobs do is written down here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>begun</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JobRow</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do it once more, with the project as it was then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop this job; nothing half written is left.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>JobsPanel</name>
  <message>
   <source>All lines of the log, with what is known of errors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jobs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No job is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take jobs that ended off the list; the log stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} running, {} waiting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeyRecorder</name>
  <message>
   <source>New keys: press them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press the new keys</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeymapDialog</name>
  <message>
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Actions and their keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give all actions the keys of the preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give this action the keys of the preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In “{}” {} does “{}”, elsewhere “{}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search by action, menu or keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the keys over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Works in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is taken by {}, which would lose it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LandmarkCanvas</name>
  <message>
   <source>Photo with landmarks</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LandmarkLayer</name>
  <message>
   <source>Moving landmarks</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LandmarkTools</name>
  <message>
   <source>Edit landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit landmarks: drag points of the face  (Alt+0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onion skin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onion skin: outlines of the frames before and after  (Alt+9)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Path of points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the chosen points go within a second  (Alt+-)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LandmarkView</name>
  <message>
   <source>A moved point takes its partner on the other side along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click the centre of the left eye. Esc keeps the points as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close and keep the points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close and take back what was changed here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Detect again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag points · Shift adds, drag on the photo chooses · Alt-drag moves a group, Alt+wheel turns it, Alt+arrows nudge · Wheel zooms, middle button pans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the detector find the points anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No points yet: detect again, or place the mean face.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now the centre of the right eye.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place mean face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Point {} · {} · {:.1f}, {:.1f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the whole photo (F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start by hand: a mean face, laid on two clicked eyes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LaneCanvas</name>
  <message>
   <source>Curves of the timeline</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LaneFilter</name>
  <message>
   <source>Filter lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter lanes by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List all lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List all lanes  (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List the lanes whose names hold these words  (Ctrl+F)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LatencyRow</name>
  <message>
   <source>Clap test</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latency unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Latency {:.0f} ms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Listening for claps …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure the latency with claps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plays claps and records them: from then on what is punched in lies in step with what was heard. Once per microphone; no headphones.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LayoutBar</name>
  <message>
   <source>Dope sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each lane's curve on a row of its own  (Tab)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every curve of the graph as high as its lane's range  (Alt+N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Graph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Isolate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys alone, one line per lane  (Tab)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List the chosen lanes alone; Ctrl or Shift+click names  (Shift+H)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Normalise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The curves of the chosen lanes in one plot: Ctrl+click names  (Tab)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeadIn</name>
  <message>
   <source> s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pre-roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seconds before recording starts; 0 starts at once. Record again cancels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seconds of the film that are played before the playhead: Record with pre-roll (Ctrl+R) and Punch and roll (Shift+D)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LetterStrip</name>
  <message>
   <source>Letters heard in the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>said with closed lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{letter}: {sure:.0%} sure</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LevelMeter</name>
  <message>
   <source>Peak {:.0f} dB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speak so that the loudest moments reach the line at -6 dB.
The lamp stays red after an overload; click to reset it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LipSyncActions</name>
  <message>
   <source>1 problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the lip sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F8 goes to the next one, Ctrl+F8 fixes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fix this problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip sync: no problem found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip sync: {} found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transcript…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} problems</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save changes?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{}” has changes that are not saved.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MarginActions</name>
  <message>
   <source>Next frames held back by M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous frames held back by M</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MarkerActions</name>
  <message>
   <source>A marker with a length: drag its ends on the ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear in and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the marker at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In and out around the selected keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label from in to out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Markers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the frame at the playhead, or of what is recorded now; double-click it to name it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play from in to out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set in and out first (I, O).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MixGroup</name>
  <message>
   <source>Across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both eyes have one gain. Linking gives the right one that of the left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link both eyes: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mute {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mute {}: it rests, whatever was generated or made by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>X</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blinks and lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emotions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head yaw</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModifierCard</name>
  <message>
   <source>On</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Range and influence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this modifier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether this modifier counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Works after the one below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Works before the one above</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModifierWindow</name>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bake into keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Modifiers of the lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Modifiers of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is done to this lane after its keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This lane is locked: unlock it to change its modifiers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write what is seen into keys and remove the modifiers</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OffsetEntry</name>
  <message>
   <source> px</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move 1 point by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move {} points by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset down in pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset of the chosen landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset to the right in pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>x</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>y</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ParamForm</name>
  <message>
   <source>{} slider</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} to {}, default {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}. Double-click the slider to reset.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PartList</name>
  <message>
   <source>What makes this frame</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PerformancePanel</name>
  <message>
   <source>Blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emotion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Freeze head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Freeze head, as it is at {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gains 1, nothing muted, eyes linked, no stabiliser, the head free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gaze</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset the performance settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The head keeps the pose of the frame at the playhead;
mouth, blinks and gaze live on.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureActions</name>
  <message>
   <source>A drag takes neighbours along; the wheel sets from how far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alt+wheel over the picture, too; with Ctrl as well where points are chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both sides of the face move; off, each side alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel a drag, or choose no point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag points of the face: the lanes that move get keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In and out are set around the frames passed; Alt+P clears them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move by numbers…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One frame back in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One frame on in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onion skin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outlines of the frames before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Path of the chosen points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proportional editing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select one frame back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select one frame on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select to the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select to the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all points again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the whole picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switch on Edit landmarks first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take fewer neighbours along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take more neighbours along</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where they go within a second, a dot for each frame</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureBar</name>
  <message>
   <source>A drag takes neighbours along; the wheel sets from how far  (O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>AA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both sides of the face move; off, each side alone  (Shift+M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the points of a part. In the picture: click a point, drag a box around some, Alt-drag moves a part, Alt+wheel turns it, a right click hides a point. Alt+wheel steps frames where no point is chosen, Ctrl+Alt+wheel always.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>FV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Falloff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames between outlines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>L</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left lower lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left upper lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MBP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth corners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the chosen points by numbers  (F2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>O</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onion skin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outlines before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of the face to move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pupils</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right lower lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right upper lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Surprise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>U</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} each way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} · point {} · {:.1f}, {:.1f} px</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlayActions</name>
  <message>
   <source>Frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go by seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One frame back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One frame on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play / pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play again and again, from in to out where these are set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ruler in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short pieces of the voice are heard where the playhead is dragged to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shuttle back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shuttle forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sound while scrubbing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timecode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When pictures are slow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} s back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} s on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Playing</name>
  <message>
   <source>Go to a time…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type it where the time of the playhead is shown</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PoseActions</name>
  <message>
   <source>Apply pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply pose mirrored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a pose in the Poses panel first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export poses…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exporting poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import poses…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Importing poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep what all lanes show at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes that are not known here were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poses (*{})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save a pose first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save pose of lanes with selected keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys in the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} poses are in {}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PoseList</name>
  <message>
   <source>Double click applies it, Shift+click in the mirror.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, built in. {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}. {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PosesPanel</name>
  <message>
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply mirrored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applying a pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag to go towards the chosen pose, seen at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go so far to the chosen pose: keys at the playhead  (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far to go to the pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep what all lanes show at the playhead, or those with selected keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirrored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of all lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of lanes with selected keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take in poses of a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same, left and right changed  (Shift+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write own poses to a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} %</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewActions</name>
  <message>
   <source>Amplify the difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Soften the difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wipe to the left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wipe to the right</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewPanel</name>
  <message>
   <source>Drop five photos of one person into the source bank on the left.
Then load a voice, press Perform, and the face speaks here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the landmarks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side of the preview in pixels; smaller answers faster.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewScreen</name>
  <message>
   <source>All photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attention: white keeps the photo, black shows the colour map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painted by the network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos alone, warped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown {} times; mean {:.1f}, largest {} of 255</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The landmarks ask for {:.1f} %, M is {:.1f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result is shown. {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The result is shown: there is nothing else here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>V: white shows the photos, black what is painted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProblemModel</name>
  <message>
   <source>Click to mend it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relink…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Severity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>medium</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>severe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>slight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}
Click to go there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — ignored: {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProblemsPanel</name>
  <message>
   <source>1 problem.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the lip sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fix all of this kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore no more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore this problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the chosen problem count no more, with a note why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List problems that count no more as well, greyed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Listen to the voice, and look at the lips from now on after every edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mend every problem of the kind of the chosen one, as one step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mend the chosen problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No problem found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems of the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lips have not been checked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why? This note stays with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} problems.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>&amp;No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Abort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;o to All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore Defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes to &amp;All</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RateLabel</name>
  <message>
   <source>Frames per second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While playing: frames seen per second, red below those of the film; {} left out.
At rest: how fast this picture was made, or that it was kept from before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.0f} fps</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecordSection</name>
  <message>
   <source>A take was left unfinished.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Forget this take and record it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Length of the take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for microphones again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it the voice of this project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microphone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause, or go on recording  (P)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record a take; it replaces the voice  (R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove it from the disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show how loud it is without recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop, and keep the take  (Space)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The input to record from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no microphone. Connect one, then press Refresh.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RelinkActions</name>
  <message>
   <source>1 file of this project is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File &gt; Relink media finds them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find photos and sounds of this project that are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform the voice to generate them again; hand work is all there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relink media…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project lacks {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} files of this project are missing.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RelinkDialog</name>
  <message>
   <source>A file that only has the name is another picture or sound: points and words may not fit it. Tick it if you want it all the same; it can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adapted network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files are known by their content, whatever they are called now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Folder to search, with all folders in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing files, or a project that has them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing media</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is missing: every photo and sound of this project is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OTHER CONTENT: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relink media</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same: {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RenderSettingsPanel</name>
  <message>
   <source>Blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blinks: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drawn one after another, or by a network that learnt how people blink.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generated motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Render</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renderer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Takes effect when you press Perform again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where blinks come from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which method makes the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drawn one by one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>learnt from people</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RepeatRows</name>
  <message>
   <source>Two keys are needed: from the first to the last repeats.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RetimeBar</name>
  <message>
   <source>Hand edits are timed to {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep keys at the times they have now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let hand edits follow the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move keys and words to where the new voice says what the old one said</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RivalBar</name>
  <message>
   <source>Amplification of the difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many times the difference is shown as large as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renderer or take to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The renderer or the take that this picture is compared with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RowHeader</name>
  <message>
   <source>Leave the hand work of this lane out of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock {lane}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mute {lane}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protect this lane from edits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Solo {lane}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Solo: the hand work of all lanes that are not solo is left out of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this lane from {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RulerView</name>
  <message>
   <source>: drag to move, double-click to rename, right-click for more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>: drag to move, drag an end to change its length, double-click to rename, right-click for more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag to move the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back: the landmarks ask for {asked:.1f} %, M is {margin:.1f} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time ruler</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{clock} · frame {frame}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {length:.2f} s</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectView</name>
  <message>
   <source>Drag a box; Shift adds, Ctrl takes away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag a stretch of time; Shift adds, Ctrl takes away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag over keys; Ctrl takes away; the wheel resizes; Esc ends</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShortcutSheet</name>
  <message>
   <source>Keys of all actions, by menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quintet shortcuts.pdf</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sheet of shortcuts</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SlotLook</name>
  <message>
   <source>Blurred: the film cannot be sharper than its photos.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Double-click edits the landmarks, Del removes the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth {:.0f} % of the face height, eyes {:.0f} % of their width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sharpness {:.0f} ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slot {}: drop a photo, press Enter to browse, or Ctrl+V to paste.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The performance starts from this photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same picture is in the bank twice: one adds nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turned more than 25°: a photo from the front warps better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>half open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turned {:.0f}°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is missing: File &gt; Relink media finds it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} × {} pixels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SlotMenu</name>
  <message>
   <source>Add photo…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Detect again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit landmarks…	Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extended photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move left	Alt+Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move right	Alt+Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste	Ctrl+V</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste over	Ctrl+V</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photo {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pick another face…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove	Del</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resting face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closed mouth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>half open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open mouth</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SourceBankPanel</name>
  <message>
   <source>Add photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose from video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy a picture, or files from the file manager.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was found in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos ({});;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place the points by hand or choose another photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source bank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clipboard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Videos ({});;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was dropped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no photo.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SpeechPanel</name>
  <message>
   <source>1 word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generated lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generated lips: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the face speak this voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No words yet: give the voice its transcript.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speech</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Takes effect when you press Perform again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice yet: load or record one in Audio.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transcript…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what the voice says, and find every word in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voice gate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voice gate: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With other blinks and head motion; the take of now is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has not been performed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} words</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartActions</name>
  <message>
   <source>Recent projects, unsaved work, and whether the installation is whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <source>A copy of a finished project, to try everything on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An empty project: drop photos and a voice into it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a project file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the start page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with the project that is open (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not found: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved when the program ended · kept {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offer it no more; it stays among the earlier versions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Projects that you save or open are listed here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show at start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this page when the program starts; without it the sample is opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it off this list; the file stays (Del)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this work up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {} off the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was moved or its disk is away. Click to find it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample shows how it all works.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusRow</name>
  <message>
   <source>Autosaved at {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finished pictures: {} of {} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames of the film that were left out since it was last begun to play.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History: {} of {} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept by itself two seconds after the last change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept for the case of a crash; your file stays as it is until you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory of the program: {} MB. It keeps, to be quick:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed that could be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photos: {} of {} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved at {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unsaved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} dropped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TakesBar</name>
  <message>
   <source>Another take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both takes in the preview, left and right of a line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its curves lie dashed behind those of the lanes, its blinks as outlines.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep {} no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform another take that was kept; hand work stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform with other blinks and head motion; this take is kept  (Ctrl+Shift+↵)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removes the take that is compared with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See the other take in the preview, and back; the film stays as it is  (F6)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take that is performed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take to compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>compared with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ThemeActions</name>
  <message>
   <source>Dark theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme of high contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme of the system</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimeField</name>
  <message>
   <source>1:02:05, 2.5 s, 60 f, or +10 and -10 from here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time of the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time of the playhead; the film has {}.
Click to type another (Ctrl+J): </source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimeRuler</name>
  <message>
   <source>Add a marker here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed the length of a marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear in and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Label from in to out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved a marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved the in point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved the out point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set in here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set out here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Violet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yellow</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimeScrollBar</name>
  <message>
   <source>Scroll through time</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelineActions</name>
  <message>
   <source>A drag, a tool or a way of selecting: everything is as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add blink here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add key here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All copied keys on the active lane, as far up its range</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As in the mirror: left and right change places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel what the mouse is doing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy keys of a lane first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cycles, noise, limits, steps and others, which change no key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag along a lane while the key is held; or choose it, and drag once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag along a lane; or hold the key of a single stroke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw curves with the mouse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold to draw a single stroke</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Modifiers of the active lane…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is dragged in the timeline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge far down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge far up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge one frame earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge one frame later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge ten frames earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge ten frames later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only blinks were copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste flipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste scaled to this lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted keys and blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Toggle key or blink at the playhead</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelineCorner</name>
  <message>
   <source>Drag along a lane to draw its curve  (hold D for a single stroke)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys land on frames and on the playhead  (Shift+Tab)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the whole film  (Shift+F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snap</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelinePanel</name>
  <message>
   <source>Heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How sure a network is of the letters that it hears.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scroll through lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Toast</name>
  <message>
   <source>Copy details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ToolHint</name>
  <message>
   <source>click to accept, Esc to cancel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrackActions</name>
  <message>
   <source>As tables, Live Link Face, or mouth cues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curves ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export curves…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exported {} to {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import curves…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imported {} of {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked lanes were left as they are: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Modifiers change what is seen on {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables, face recordings and mouth cues become hand work</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrackExportDialog</name>
  <message>
   <source>52 face shapes of ARKit and the head, 60 per second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every lane, generated and by hand, without loss.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes of the selected keys ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes with hand work ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace the file?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys of the hand work, with handles and easings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shapes of the mouth as cues.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The shapes of the mouth as switch data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The take that is written, hand work included</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The value of each lane in every frame, and the blinks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} frames, {:.2f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, as shown</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrackImportDialog</name>
  <message>
   <source> s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All lanes of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At a time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the playhead, {:.2f} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At the times of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fewer keys: by how much of a lane's range straight lines between keys may miss what the file says. 0 keeps every sample that matters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files of keys and of whole tracks are imported whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First second of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For recordings that were made as in a mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes of the selected keys ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last second of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second of the file at rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second of the film at which the curves begin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shapes are counted from that moment: it takes out what a face has at rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap left and right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face rests at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time in the film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tolerance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What of the file is used, in its own seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where in the film the curves begin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which lanes get the curves; locked ones are left as is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>usual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {}, {} lanes, {:.2f} to {:.2f} s</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TranscriptDialog</name>
  <message>
   <source>Align</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every word is found in the voice: its times and sounds can be edited then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transcript</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type or paste what the voice says, in English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the voice says</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ValueTag</name>
  <message>
   <source>Value cursor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value cursor: drag it, or put it with Shift and the right mouse button</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Done last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The newest {} versions of this document, kept by themselves. Going back to one is a step that can be undone; your file stays as it is until you save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is none yet: two seconds after a change the first one is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Versions of this document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ViewChoice</name>
  <message>
   <source>Appearance stream</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attention map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare: difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare: wipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flow arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far two renderers or two takes are apart.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photo selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preview view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The colours that the network paints.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The photos alone, warped and merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture as it is exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This picture left of the line; another renderer's, or another take, right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Visibility V</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warped stream</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the network paints.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the preview shows  (Alt+1 to Alt+8)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the photos show, and where the paint.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the pixels come from; red is held back by M.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which photo gives which part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>White keeps the photo, black shows the colour map.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoiceCanvas</name>
  <message>
   <source>Waveform</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoiceHeader</name>
  <message>
   <source> s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File missing: File &gt; Relink media</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load a sound file or the sound of a video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start of the voice in seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Starts at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the voice out of the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When the voice starts on the timeline; below zero cuts its beginning off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mono</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stereo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} channels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoiceView</name>
  <message>
   <source>Drop a sound file or a video here, or record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load sound…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the sound …</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WaveChoice</name>
  <message>
   <source>As high as the samples are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decibels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Even in decibels, from -60 dB: quiet parts are seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How loud it sounds, before faint peaks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>RMS</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale of the waveform</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waveform: {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WaveStrip</name>
  <message>
   <source>No voice yet: load or record one in the Audio panel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the voice …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The voice is missing: File &gt; Relink media finds it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waveform of the voice</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WaveformActions</name>
  <message>
   <source>Waveform</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WordList</name>
  <message>
   <source>Click a word to go there; words are edited on the timeline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words of the voice</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WordModel</name>
  <message>
   <source>Sounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WordStrip</name>
  <message>
   <source>Delete word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join with the next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved a border of a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The word, written anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words and sounds of the voice</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WordView</name>
  <message>
   <source>Drag a border, double-click to rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{start:.2f} s, {length:.0f} ms</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Workspaces</name>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Animate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this workspace?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this workspace…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lay the panels out for this work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip sync</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the workspace:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only workspaces of your own can be deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset this workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as a workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as a workspace…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Workspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{}” is forgotten; the panels stay where they are.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Faces</name>
  <message>
   <source>Faces of the photo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>below</name>
  <message>
   <source>%Y-%m-%d %H.%M.%S.%f</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>(attached pic)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>0 blinks like a clock, 1 like a person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 problem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A bank holds {} photos, not {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A bank is filled from one video at a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A file ending in '{}' cannot be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A project has one voice: drop one file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A pull of {} %, where M allows {} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A word needs letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adapt it again, or use the bundled network again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adapted to the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adapting to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add photos with a clear face.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added a blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added a key to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added a marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added {} to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adding photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adding {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adding {} photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Afraid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aligned the transcript</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aligning a transcript needs the package pocketsphinx.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aligning the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All lanes of the file are locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amount</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amount of generated head motion.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Angry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another number, another noise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apple GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Applied {}{}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Array</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Attention over one photo (Sinha)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Autosave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>B</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baked the modifiers of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Baked {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink duration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blink randomness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blinks are locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blinks per minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both eyes; plus looks down, lids follow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both eyes; plus looks to the right of the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brow raise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brows up (plus) or down (minus).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bundled network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CPU, 1 thread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CPU, {} threads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CUDA is available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera take {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Camera {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Captured {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change its permissions, or copy it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check its name, or whether it was moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check range and offset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check that its folder is there and may be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the connection, or use the built-in detector.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking the lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking the warp margin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chin down behind lips as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose 0 to 1, such as 0.01.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose 64 to 4096.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a WAV, FLAC, OGG, Opus, MP3 or M4A file, or a video with sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file name for the film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file of exported poses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file of the kind its name says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder for the frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder of photos.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a larger or closer photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a moment from 0 to {} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a range with frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a sharp clip of one person seen from the front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an out point after the in point.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder or name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name, or allow it to be replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another photo, or place the points by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another sound device.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose as renderer: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of {} with lanes, face shapes or mouth cues.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one seen from the front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one with a sharp face seen from the front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose other lanes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the best with `bank`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the other generator of blinks, or install the studio again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose them at the import.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choosing photos from {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chose the resting face by closed lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chose {} photos of {} pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cleaned away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cleared in and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close other programs that use it, or unplug it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes lips that are nearly closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes the left eye of the picture (plus) beyond both, or less (minus).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes the right eye of the picture (plus) beyond both, or less (minus).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes the {} eye of the picture (plus) beyond both, or less (minus).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Coloured {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect a loudspeaker.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect it again or choose another one; the picture goes on without sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect it and look for cameras again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect it or choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect it or choose another one; what was recorded is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect one and list devices again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy it to this disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy keys of a lane first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy keys of other lanes, or install a newer Quintet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy or save it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corners up (plus) or down (minus), without the eyes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct it and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct that cell and import again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the transcript; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crop it to the one to animate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Curve | None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>D</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decimate leaves out more, within an error that you choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decoding the sound needs {} MB of free disk space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the word instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted pose {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deleted {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Detect it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Detected {} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disgusted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disk quota exceeded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distance of the mouth corners, in eye distances.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag others of the face.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drew {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drop photos into the source bank.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each of these keys changes its curve.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each side needs at least {} pixels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eased {}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emotion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emotion gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended solo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evens out quick movements; delays nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evens out the generated head.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the cues again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the poses again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the take again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export the tracks again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exported {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exporting {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extrapolation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filled the bank from {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding the faces of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding | Ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finishing the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Five-photo two-stream (FLNet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Five-photo two-stream, light (FLNet)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fixed {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fixed “{}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fixing problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flattened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flipped in time:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flipped in value:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Flow smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Following the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frame {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frames were read as {} per second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some disk space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space on the disk that holds {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space or choose another disk; nothing already saved was touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Frown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Froze the head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>G</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gap between the inner lips, in distances of the outer eye corners.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Geometry (no network)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give it a transcript.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give it a usual ending.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give pixels of the picture as (x, y).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the frame rate (--fps).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give two times in seconds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>H</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand edits follow the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Happy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head gain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head motion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head motion and blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Head yaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hearing letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hold for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How decidedly the nearest photo wins each region; low values blend photos.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far both lids are closed; blinks close what is left open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far it takes {} at most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far lips and jaw move with the voice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the eye at the left closes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the eye at the left turns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the eye at the right closes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the eye at the right turns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the head turns and moves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the jaw goes, and the lower lip on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the lips spread and round.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far the network may move the photos beyond what the landmarks say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long a value is held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long it takes to come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long it takes to go.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long lips move on after the last sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How long lips take to come to rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How loosely the flow follows the points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many finer waves, each half as long and as high.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much is added to {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much louder than usual a sound must be; noise that opens the lips needs more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of all emotions below is shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of it counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of its effect counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of the actor's head motion.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of the colour map is shown where attention does not keep the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How much of what the network paints is shown: teeth, lids, what no photo has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often after the last key; 0 is without end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often before the first key; 0 is without end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How strong all emotions are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignored “{}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignores “{}” no more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Image</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imported {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Influence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inner brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inserted a key into {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install Python 3.11 or newer and run the set-up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install imageio-ffmpeg again, or ffmpeg itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install it (Debian: apt install libportaudio2) and start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install it: pip install pocketsphinx.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install one that has.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the newer version here too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the newer version to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the newer version to read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the studio again, or fetch the file again (git checkout).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Install the studio again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Intensity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is it another file renamed? {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is damaged or not a Quintet project: open a backup or an autosaved version.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is damaged: open a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its end is missing: copy or record it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its landmarks are lost: find the face again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its project was closed while it was made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jaw across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jaw down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Jaw drop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Join the word before it instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Joined two words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Joining</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeping the chosen frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeping the chosen pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keeping the weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyed {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keyframe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys of M do not reach the picture here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known are A to H and X, or {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Labelled {} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out, or choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out --precropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the range out, or export a table of frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left gaze</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left hand edits where they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left inner brow across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left inner brow down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left lower lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left mouth corner across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left mouth corner down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left outer brow across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left outer brow down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left upper lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letting go of unsaved work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Levelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked the handles of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip protrusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lip width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips forward, as in oo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips open by {} % in silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips open by {} % on {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lips {} ms too {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Listening to both voices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Listening to the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live Link Face (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load or record a sound first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load or record what is said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Load the same words spoken again, or leave hand edits where they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loaded {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Loading the speech network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest pull of any pixel, in crop sides (the paper's 40 of 224 px is 18 %).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Longest pull of any pixel, in crop sides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for it once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look whether the lane is muted, others are solo, or its weight is low.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at the installation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking at {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for a device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for finished pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for missing media</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for recent projects</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking into folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower lip across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower lip down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lower the expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made {} {} outside its keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean length of a generated blink.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mean rate of generated blinks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measuring what the network does now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Metal is available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Modifier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moho switch data (DAT)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Motion strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth corner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth corners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth opening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth shape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mouth width</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move less there, or lower the motion strength.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move the keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved a border of a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved photo {} to the extended photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved photo {} to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moves these points alone; plus goes down. In distances of the eye corners.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moves these points alone; plus goes right. In distances of the eye corners.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moves these points alone; plus goes {}. In distances of the eye corners.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearer (more than 100 %) or further away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No clear face was found; it may be blurred or covered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was found in {} of {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was found in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was found. Place the points by hand or choose another photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No face was seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No faces were detected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No lane moves these points.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No lane of {} can be edited.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No lane was chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No problem is under the playhead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No space left on device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No speech can be heard in the voice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No transcript: p, b and m were not looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nod; plus looks down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of {} pictures of {} shows a usable face{}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nose across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nose down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known here: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not used: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the file lies in that range.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is said after {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is selected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only samples and mouth cues can be imported in part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {} is used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {} of {} frames of {} show a usable face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {} pictures per second were looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {} was loaded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the saved project instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open their project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening the version of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening what was heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outer brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Painting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted keys into {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted {} key{}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasted {} key{} flipped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pasting a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performed another take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performed the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Performing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Photo selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Picked the face of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pictures of poses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pose {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Record, act, then Stop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Press Record, speak, then Stop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Punched in at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Punching into {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pupils</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the playhead where it shall change.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quality (CRF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quintet tracks (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raises the left brow of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raises the right brow of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raises the {} brow of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the lips from the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the sound of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded take {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reduce it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reduce it to {} pixels on its longer side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relinked {} by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relinking media</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove some photos first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed photo {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Removed {} from {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renamed to “{}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renamed {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renamed {} to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Renderer: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rendering ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replaced photo {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset the handles of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset the mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rest on {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore it from a backup, or replace that photo, sound or adaptation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restoring unsaved work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rhubarb mouth cues (TSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right brow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right gaze</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right inner brow across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right inner brow down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right lower lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right mouth corner across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right mouth corner down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right outer brow across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right outer brow down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right upper lid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ripple-deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Run the set-up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Samples{}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save it again as PNG or JPEG.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save it in Papagayo again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scaled from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scaled to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scales every movement away from rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys on the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selected 1 frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selected {} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set in and out around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the in point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the out point</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set to {}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift in sides of the picture; plus goes down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift in sides of the picture; plus goes right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sit before the camera, in good light.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skipped: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smoothness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snapped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Soloed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sorted photos closed → open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stabiliser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the afraid expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the angry expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the disgusted expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the happy expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the sad expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the surprised expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the {} expression.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stretch it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Surprise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Surprised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Switched to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of frames (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of keys (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Takes trembling out; 0 leaves all as it was seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The adaptation was dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The adapted weights {} are not here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bank holds no usable photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The bank holds {} photos; {} are too many.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The card in folder {} belongs to “{}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The card of network “{}” cannot be read: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The claps were not heard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clip lasts {} s; {} to 60 s would teach more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The clipboard holds no keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The code of network “{}” is not installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The computer is too busy for quick lips: close other programs, or film yourself and capture from the film.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The details can be copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The encoder stopped while writing {}{}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face is hidden or unclear. Check the points or choose another photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face is too small.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face is too small. Choose a larger or closer photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face is turned too far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The face is turned too far. Choose a photo seen from the front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has no {} there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file has none of the lanes that are wanted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The film ends at {} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hand work on the mouth is muted, or other lanes are solo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The highest that {} is without the envelope.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys on the clipboard are damaged: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys on the clipboard are for a lane “{}”, which is not known here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The keys on the clipboard were copied by a newer Quintet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The landmarks ask for {} %, more than M can be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lanes of these points rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lips follow no generated motion that could be moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lowest that {} is without the envelope.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The microphone cannot be opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The microphone {} went away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The mouth lane is closed here already: an expression opens the lips.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network “{}” hardly ever blinks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The networks' folder {} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The picture is empty (0 bytes).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The program ffmpeg is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project file cannot be read: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project file has no format number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project refers to {}{}, which is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project was altered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project was saved by a newer Quintet (format {}, this one reads {}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project's adaptation belongs to other weights of “{}” than are installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project's adapted weights are damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The project's adapted weights cannot be read: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The range ends before it starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The range has no frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound device cannot be opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound device cannot be started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound device {} went away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound devices cannot be listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound in {} cannot be decoded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sound of {} could not be written: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The take has gaps in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The take is too loud in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The text is not what is said from “{}” ({} s) on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tolerance is no share.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The transcript has no words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The voice has no words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of face-alignment could not be fetched: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of network “{}” are missing: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of network “{}” are no whole safetensors file: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of network “{}” are not those of its card ({} differs).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of network “{}” cannot be read: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The weights of network “{}” do not fit its code: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The words have changed meanwhile: try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are several faces. Pick the one to animate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no file {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no frame in that range.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no lane {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no network “{}” in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no photo to animate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no picture in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no room left on the disk to write {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no second renderer to compare with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sound output.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such border between two sounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice to compare the lips with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice to perform.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice to punch into.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are marked, and bridged from the frames around them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are red in the waveform: move away or turn the input down, and record again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They have labels. The computer was too busy: close other programs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thumbnail of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tilt; plus leans clockwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time in which it changes its mind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timecode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timecode was read as {} frames per second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took {} of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took {} s out of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tracks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn the loudspeaker up, put the microphone near it, and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turn; plus looks to the right of the picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turns the left eye of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turns the right eye of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Turns the {} eye of the picture beyond both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what the voice says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unfroze the head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlinked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlinked the handles of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock it with the padlock at its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock or unmute them at their names, or in the panel Performance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock or unmute them in the timeline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock them with the padlock at their name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock them with the padlocks at their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unmute the lane, or end solo, first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unmuted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unsoloed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper lip across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upper lip down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use a clip seen from the front, well lit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use a name ending in .mp4 or in /.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the built-in detector, allow the download, or copy the files there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the newer version to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voice starts at {} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warp</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warp margin M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Watching {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Went back to the version of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where a step begins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write add or override.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write it again with `bank`.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write it with Latin letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write layer or weight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>X</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a One-Euro filter needs positive cut-offs and no negative beta</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a blink of {} s is not within 0 to {} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a folder has that name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a frame is {} x {} RGB, not {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a key is nowhere in time or value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a map of time must go forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a marker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a modifier cannot last from {} to {} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a modifier has one effect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a picture is (H, W, 3) uint8, not {} {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a take is being recorded already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a word without letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ahead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>aligned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an array has no numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an envelope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>appearance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auto</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>beyond M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bezier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blink strength {} is not within 0 to 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blinks need positive times and a randomness of 0 or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>blurred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>both eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>both lids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bounce</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>built-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chosen by the user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>circ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>clamped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>closure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>constant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>csv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cubic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cyclic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>db</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>elastic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emotion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>every</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>face too small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>face-alignment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>face-alignment has no weights here: {} not in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>flow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frame rate {}/{} is not positive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frame {} has no landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze_x</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gaze_y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head yaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_pitch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_roll</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_x</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_y</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>head_yaw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hidden or uncertain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in the bank twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in_out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inner lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>io</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its folder does not exist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its folder is a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its name is too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>json</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keys of {} do not go forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>learning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lipsync version 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>listening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>livelink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>marker “{}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>moov atom not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mouth cues must go forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mouth error {} → {}, {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mp4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nearly done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no frame shows a face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no path from {} to {} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no photo has landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no usable graphics processor was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none: playback will be silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing is being recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>only sound, no picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open in silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>orange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outer lip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>override</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>p, b, m open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>png</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recording</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>render before prepare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>renderer {} registered twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sample project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>soft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>solo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sound</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sound devices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sound output</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>take *.wav</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>take {}.wav</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>teal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the disk or folder is read-only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the film is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the folder may not be written to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the frames are closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the generated curve of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the landmarks of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the motion is not that of a face</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the motion of the performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the phones of {} do not fill it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the points of an envelope are not in order of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the range ends at {} s, before it starts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the {} eye</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>these {} pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this torch is built for the CPU only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>timecode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>top</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tsv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turned away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>turned {}°</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>vector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>violet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>visibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>watching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wipe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yellow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} The points can be placed by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} already exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} already holds frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} and {} moments make no map of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} and {} overlap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} as it was bundled: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be read as a project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be read as poses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be read in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be read: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be used: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} cannot be written: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} changed while it was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} could not be written: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} counts frames without saying how many make a second.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} does not fit into memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} does not say what {} says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} gaze across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} gaze down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} handles for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has all lanes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no column Timecode with face shapes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no crop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no face at {} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no frame with a face.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no landmarks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no mouth cues.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no network that could be adapted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no range.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has no speech, or about twice as much or half of that in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds 0 seconds of sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds a pose that cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds a video without frames.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds floating-point light values.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no frame that can be read{}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no poses.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no sound that can be read{}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds no tracks that Quintet knows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} holds {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} inside the project was altered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} instead of {}: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is a HEIC photo, which the studio cannot read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is damaged ({}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is damaged or not a sound file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is damaged or not a sound or video file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is empty (0 bytes).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is neither an .mp4 nor a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no ARPABET phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no list of numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no number of seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no sound.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is no timecode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not a picture the studio can read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not a video.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not the missing file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is not the name of an asset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is too large ({} x {} pixels).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is too large for a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is too short to be cut.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is too small ({} x {} pixels).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is {} x {} pixels, not a square face crop.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} keys are too many</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} lasts from {} to {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} lasts {} s; {} s are needed at least.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} may not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} never goes above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} never goes below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} of {} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} of {} values</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} of {} words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} paints nothing: it has a warp stream alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} pixels cannot be made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} rows have no face, no new time, or no end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} s decoded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} shows several faces.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} to 60 s of one person speaking are good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} was written by a newer Quintet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} went away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} would hold no frame.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} {} in the mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} {}, Python {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, cue {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {} has no time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {} has {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}, {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}: its time is not after that of the row above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}: this is no JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}: this is no XML.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, row {}: {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: its time is before that of the row above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: its time is not after that of the key above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: no film lasts {} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: the file ends too early.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: there is no lane {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: there is no mouth shape {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: there is no renderer called {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} holds no numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is before the row above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no blend.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no curve.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no frame rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no frame with a mouth shape.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no phoneme.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no time with a mouth shape.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no timecode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no whole number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is no word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} is {} {}, not float32 (74, 2).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}: {} s is before the start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{}” cannot be aligned: only English is known.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>control_search</name>
  <message>
   <source>It has nothing to work on now.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>curve_commands</name>
  <message>
   <source>&amp;Bezier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Clean: remove what changes nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Constant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Cubic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Exponential</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Linear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Linear: straight on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quadratic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Selected keys and blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Time, about the middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Value at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Value, about the middle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A key on every lane that is not locked, where it is now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A key on the active lane that leaves the shape of its curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>B&amp;ounce</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bac&amp;k: overshoots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bake into a key on every frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;yclic: over and over again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Circ&amp;ular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ease &amp;in: slow at the start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ease &amp;out: slow at the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ease in &amp;and out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>El&amp;astic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Insert key on the curve at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key the whole pose at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys of every lane that is not locked come earlier by the time between</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys, and close the &amp;gap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest &amp;frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest &amp;marker, in or out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nearest &amp;second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the selected keys, those without which their curve is the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the time of the selected keys, or of the active lane's whole film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Qu&amp;intic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Qua&amp;rtic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start or end of the nearest &amp;word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their &amp;time on all lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time, about the &amp;playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value, about the lane's &amp;rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What follows on their lanes comes to where they began</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>eye_commands</name>
  <message>
   <source>Blink with both eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit each eye alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wink with the left eye in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wink with the right eye in the picture</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>handle_commands</name>
  <message>
   <source>&amp;Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reset to those of new keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Unlink: each moves for itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Vector: straight at the neighbours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;ligned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Automatic, &amp;clamped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fla&amp;tten: neither rise nor fall</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lin&amp;k: one tangent</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>job_words</name>
  <message>
   <source>Cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waits for its turn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} s left</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>key_menus</name>
  <message>
   <source>Add keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alt+D</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+E</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+Shift+M</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Easing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In-betweens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interpolation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lane colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mirror</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nudge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside the keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reshape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift+E</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shift+S</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Snap to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} menu at the mouse</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>lane_backdrop</name>
  <message>
   <source>Double-click a lane to add a key; generated motion appears here too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>L</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>R</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>lane_commands</name>
  <message>
   <source>&amp;Blue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;End solo of all lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Filter lanes by name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Hide from the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Isolate chosen lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Mute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Orange</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Pink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Red</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Solo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Teal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Violet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Yellow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A row for each curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Colour of the &amp;group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dope sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every curve as high as its lane's range, whatever its unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Graph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave the hand work of the lane out of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List only lanes whose names were clicked, with Ctrl or Shift several</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next of rows, dope sheet and graph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Normalise the graph</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the hand work of solo lanes is in the picture; others are as if muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protect the lane from edits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sho&amp;w all lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The lane counts as before; it is only not listed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>lane_menu</name>
  <message>
   <source>Remove the hand work of this lane; what was generated stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use this lane from {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>lane_rows</name>
  <message>
   <source>Blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Eyes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>lane_tip</name>
  <message>
   <source>Set by: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frame</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>generated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>generated ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keys added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keys in place of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} modifiers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — muted or frozen in the panel Performance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — muted: the hand work is left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — other lanes are solo: the hand work is left out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>language_actions</name>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pseudo-language, to test translations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The language changes when Quintet starts again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Used from the next start on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>mix_commands</name>
  <message>
   <source>Freeze head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gains 1, nothing muted, no stabiliser, the head free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset performance settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The head keeps its pose at the playhead; mouth, blinks and gaze live on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are as they were at first.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>modifier_fields</name>
  <message>
   <source>After the last key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before the first key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cycles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Envelope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repeat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repeat mirrored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repeat with offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stepped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What comes before the first key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What follows the last key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>frames</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>obstacles</name>
  <message>
   <source>A capture is going on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A recording is going on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click a lane that has keys in the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click a lane with a curve in the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag over the waveform to select a part of the voice first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let landmarks be edited in the preview first (Alt+0).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neither in nor out is set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No frame is held back by M.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No in point is set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No out point is set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No picture is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No pose was saved yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No problem of the film is known: check the lip sync first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is being recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select blinks in the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys at two times or more first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys first; the voice needs a transcript.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys in the timeline first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys with an interpolation from Sine to Elastic first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The camera is off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preview does not show a difference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The preview does not show a wipe.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The renderer of this project cannot show it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no marker there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no voice yet: drop a sound file or record one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is one take only: perform another one.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>part_list</name>
  <message>
   <source>As it was opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blinks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Generated lips</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>generated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>generated ({})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} by hand · {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — kept from the face by the mix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} — the hand work is left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{}, changed by hand</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>select_commands</name>
  <message>
   <source>All after the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All before the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All keys of these curves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also where the drag begins on a key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brush over keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl takes away, the wheel makes the brush larger; Esc ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag a box</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag a stretch of time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Invert selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys at the times of the selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next key or blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Previous key or blink</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select nothing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>shortcut_sheet</name>
  <message>
   <source>Shortcuts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in: {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>take_actions</name>
  <message>
   <source>Flip between two takes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Perform another take</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See the take compared with in the preview, and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With other blinks and head motion; the take of now is kept</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>tool_commands</name>
  <message>
   <source>&amp;Breakdown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Decimate by the largest error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Push or pull</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Ripple: move with all that follows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Scale in time about the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Smooth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend to &amp;default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend to &amp;neighbour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend to default</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Blend to neighbour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Breakdown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decimate by &amp;ratio</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Push or pull</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ripple</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale in &amp;value about the lane's rest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale in time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale in value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scale in value about the value &amp;cursor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selected keys, or a new one at the playhead, between their neighbours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smooth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>half way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over {:.1f} frames</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to {:.0%} of the keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{:.1%} of the range</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>value_commands</name>
  <message>
   <source>A line in the graph to snap, mirror and scale keys by; Shift and the right mouse button put it anywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the value cursor into the graph, and select keys first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select keys in the graph first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the graph first: Tab.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the mean of those on the active lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the value of the active lane at the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value &amp;cursor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value cursor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value cursor to the curve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value cursor to the selected keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value, about the value &amp;cursor</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>view_commands</name>
  <message>
   <source>In the middle, as near as now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pin the curves as they are now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the playhead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They stay drawn faintly behind what becomes of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
